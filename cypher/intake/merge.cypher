// Two organisations that turn out to be one: all that hangs on the one moves to the other.

// -- relations
MATCH (n:Organisation {key: $key})-[r]-(x)
RETURN elementId(r) AS id, type(r) AS type, startNode(r) = n AS out, properties(r) AS properties,
  elementId(x) AS other, labels(x)[0] AS label, x.key AS key,
  properties(x) AS otherProperties

// -- properties
MATCH (n:Organisation {key: $key})
RETURN properties(n) AS properties

// -- above
MATCH (n:Organisation {key: $key})-[:PART_OF]->*(x)
RETURN DISTINCT x.key AS key

// -- referring
MATCH (x)-->(n:Organisation {key: $key})
WHERE x.key IS NOT NULL AND NOT x:FormerKey
FOREACH (ignored IN CASE WHEN x.createdIn = $import OR x.changedIn = $import THEN [] ELSE [1] END |
  SET x.version = coalesce(x.version, 0) + 1, x.changedIn = $import, x.changedAt = $at)

// -- drop-relations
UNWIND $ids AS id
MATCH ()-[r]->()
WHERE elementId(r) = id
DELETE r

// -- move-out
UNWIND $rows AS row
MATCH (n:Organisation {key: $key})
MATCH (x)
WHERE elementId(x) = row.other
CREATE (n)-[r:$(row.type)]->(x)
SET r = row.properties

// -- move-in
UNWIND $rows AS row
MATCH (n:Organisation {key: $key})
MATCH (x)
WHERE elementId(x) = row.other
CREATE (x)-[r:$(row.type)]->(n)
SET r = row.properties

// -- set-part
MATCH (n)
WHERE elementId(n) = $id
SET n += $properties
FOREACH (ignored IN CASE WHEN n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)

// -- drop-parts
UNWIND $ids AS id
MATCH (n)
WHERE elementId(n) = id
DETACH DELETE n

// -- drop
MATCH (n:Organisation {key: $key})
DETACH DELETE n

// -- keep
MATCH (n:Organisation {key: $key})
SET n += $properties
FOREACH (ignored IN CASE WHEN n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
CREATE (:FormerKey {key: $former})-[:NOW]->(n)
