// Collaborations of organisations.

// -- read
UNWIND $keys AS key
MATCH (n:Collaboration {key: key})
USING INDEX SEEK n:Collaboration(key)
RETURN key, n.name AS name, n.kind AS kind, n.start AS start, n.end AS end, n.goal AS goal,
  n.conversation AS conversation, n.setting AS setting,
  head([(n)-[:IN_REGION]->(r) | r.key]) AS region,
  COLLECT { MATCH (n)-[p:COVERS]->(d) RETURN d.key ORDER BY p.position, d.key } AS domains

// -- exists
UNWIND $keys AS key
MATCH (n:Collaboration {key: key})
USING INDEX SEEK n:Collaboration(key)
RETURN key

// -- keys
MATCH (n:Collaboration)
RETURN n.key AS key

// -- count
MATCH (n:Collaboration)
RETURN count(n) AS count

// -- along
UNWIND $keys AS key
MATCH (n:Collaboration {key: key})
USING INDEX SEEK n:Collaboration(key)
RETURN key, n.name AS name, {
  participations: COUNT { (n)<-[:PARTICIPATES_IN]-() },
  representations: COUNT { (n)<-[:IN]-(:Representation) },
  assessments: COUNT { (n)<-[:ASSESSES]-(:Assessment) }
} AS along

// -- new
UNWIND $rows AS row
CREATE (n:Collaboration {key: row.key, version: 1, createdIn: $import, createdAt: $at})
SET n += row.set

// -- changed
UNWIND $rows AS row
MATCH (n:Collaboration {key: row.key})
USING INDEX SEEK n:Collaboration(key)
SET n += row.set
FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
RETURN count(n) AS count

// -- region-clear
UNWIND $rows AS row
MATCH (n:Collaboration {key: row.key})
USING INDEX SEEK n:Collaboration(key)
MATCH (n)-[old:IN_REGION]->()
DELETE old

// -- region
UNWIND $rows AS row
MATCH (n:Collaboration {key: row.key})
USING INDEX SEEK n:Collaboration(key)
UNWIND row.to AS key
MATCH (to:Region {key: key})
USING INDEX SEEK to:Region(key)
CREATE (n)-[:IN_REGION]->(to)

// -- domains-clear
UNWIND $rows AS row
MATCH (n:Collaboration {key: row.key})
USING INDEX SEEK n:Collaboration(key)
MATCH (n)-[old:COVERS]->()
DELETE old

// -- domains
UNWIND $rows AS row
MATCH (n:Collaboration {key: row.key})
USING INDEX SEEK n:Collaboration(key)
UNWIND range(0, size(row.to) - 1) AS position
MATCH (to:Domain {key: row.to[position]})
USING INDEX SEEK to:Domain(key)
CREATE (n)-[:COVERS {position: position}]->(to)

// -- remove
UNWIND $keys AS key
MATCH (n:Collaboration {key: key})
USING INDEX SEEK n:Collaboration(key)
MATCH (n) (()<-[:IN|ASSESSES]-()){0,1} (gone)
WITH DISTINCT gone
DETACH DELETE gone
