// Parts of organisations in collaborations: relationships with a key of their own.

// -- read
UNWIND $keys AS key
MATCH ()-[r:PARTICIPATES_IN {key: key}]->()
USING INDEX SEEK r:PARTICIPATES_IN(key)
RETURN key, r.until AS until

// -- versions
UNWIND $keys AS key
MATCH ()-[r:PARTICIPATES_IN {key: key}]->()
USING INDEX SEEK r:PARTICIPATES_IN(key)
RETURN key, coalesce(r.version, 0) AS version

// -- keys
MATCH ()-[r:PARTICIPATES_IN]->()
RETURN r.key AS key

// -- count
MATCH ()-[r:PARTICIPATES_IN]->()
RETURN count(r) AS count

// -- along
UNWIND $keys AS key
MATCH (o)-[r:PARTICIPATES_IN {key: key}]->(c)
USING INDEX SEEK r:PARTICIPATES_IN(key)
RETURN key, o.name + ' – ' + c.name AS name, [] AS goes, [] AS loses

// -- new
UNWIND $rows AS row
MATCH (o:Organisation {key: row.organisation_id})
USING INDEX SEEK o:Organisation(key)
MATCH (c:Collaboration {key: row.collaboration_id})
USING INDEX SEEK c:Collaboration(key)
CREATE (o)-[r:PARTICIPATES_IN {key: row.key, version: 1, createdIn: $import, createdAt: $at}]->(c)
SET r += row.set

// -- changed
UNWIND $rows AS row
MATCH ()-[r:PARTICIPATES_IN {key: row.key}]->()
USING INDEX SEEK r:PARTICIPATES_IN(key)
SET r += row.set, r.version = coalesce(r.version, 0) + 1
RETURN count(r) AS count

// -- remove
UNWIND $keys AS key
MATCH ()-[r:PARTICIPATES_IN {key: key}]->()
USING INDEX SEEK r:PARTICIPATES_IN(key)
DELETE r
