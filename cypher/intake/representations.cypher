// Who speaks for which organisation in which collaboration.

// -- read
UNWIND $keys AS key
MATCH (n:Representation {key: key})
USING INDEX SEEK n:Representation(key)
RETURN key, n.mandate AS mandate, n.until AS until

// -- exists
UNWIND $keys AS key
MATCH (n:Representation {key: key})
USING INDEX SEEK n:Representation(key)
RETURN key

// -- keys
MATCH (n:Representation)
RETURN n.key AS key

// -- count
MATCH (n:Representation)
RETURN count(n) AS count

// -- along
UNWIND $keys AS key
MATCH (n:Representation {key: key})
USING INDEX SEEK n:Representation(key)
RETURN key, null AS name, {} AS along

// -- new
UNWIND $rows AS row
MATCH (s:Stakeholder {key: row.stakeholder_id})
USING INDEX SEEK s:Stakeholder(key)
MATCH (c:Collaboration {key: row.collaboration_id})
USING INDEX SEEK c:Collaboration(key)
CREATE (s)<-[:BY]-(n:Representation {key: row.key, version: 1, createdIn: $import, createdAt: $at})-[:IN]->(c)
SET n += row.set
WITH n, row
MATCH (o:Organisation {key: row.organisation_id})
USING INDEX SEEK o:Organisation(key)
CREATE (n)-[:FOR]->(o)

// -- changed
UNWIND $rows AS row
MATCH (n:Representation {key: row.key})
USING INDEX SEEK n:Representation(key)
SET n += row.set
FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
RETURN count(n) AS count

// -- remove
UNWIND $keys AS key
MATCH (n:Representation {key: key})
USING INDEX SEEK n:Representation(key)
DETACH DELETE n
