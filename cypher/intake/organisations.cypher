// Organisations.

// -- read
UNWIND $keys AS key
MATCH (n:Organisation {key: key})
USING INDEX SEEK n:Organisation(key)
RETURN key, n.name AS name, n.kind AS kind, n.expertise AS expertise, n.website AS website,
  n.from AS from, n.until AS until,
  head([(n)-[:IN_REGION]->(r) | r.key]) AS region,
  head([(n)-[:PART_OF]->(p) | p.key]) AS parent,
  COLLECT { MATCH (n)-[p:IN_DOMAIN]->(d) RETURN d.key ORDER BY p.position, d.key } AS domains

// -- exists
UNWIND $keys AS key
MATCH (n:Organisation {key: key})
USING INDEX SEEK n:Organisation(key)
RETURN key

// -- keys
MATCH (n:Organisation)
RETURN n.key AS key

// -- count
MATCH (n:Organisation)
RETURN count(n) AS count

// -- names
MATCH (n:Organisation)
RETURN n.key AS key, n.name AS name, n.kind AS kind

// -- along
UNWIND $keys AS key
MATCH (n:Organisation {key: key})
USING INDEX SEEK n:Organisation(key)
RETURN key, n.name AS name, {
  participations: COUNT { (n)-[:PARTICIPATES_IN]->() },
  representations: COUNT { (n)<-[:FOR]-(:Representation) },
  stakeholders: COUNT { (n)<-[:WORKS_FOR]-(:Stakeholder) },
  parts: COUNT { (n)<-[:PART_OF]-(:Organisation) },
  dialogues: COUNT { (n)<-[:HELD_AT]-(:Dialogue) },
  strengths: COUNT { (n)<-[:HELD_AT]-(:Dialogue)<-[:FROM]-(:Strength) },
  opportunities: COUNT { (n)<-[:HELD_AT]-(:Dialogue)<-[:FROM]-(:Opportunity) },
  steps: COUNT { (n)<-[:HELD_AT]-(:Dialogue)<-[:FROM]-(:Opportunity)<-[:TOWARDS]-(:Step) },
  definitions: COUNT { (n)<-[:GIVEN_BY]-(:Definition) },
  assessments: COUNT { (n)<-[:GIVEN_BY]-(:Assessment) }
} AS along

// -- new
UNWIND $rows AS row
CREATE (n:Organisation {key: row.key, version: 1, createdIn: $import, createdAt: $at})
SET n += row.set

// -- changed
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
SET n += row.set
FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
RETURN count(n) AS count

// -- region-clear
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
MATCH (n)-[old:IN_REGION]->()
DELETE old

// -- region
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
UNWIND row.to AS key
MATCH (to:Region {key: key})
USING INDEX SEEK to:Region(key)
CREATE (n)-[:IN_REGION]->(to)

// -- parent-clear
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
MATCH (n)-[old:PART_OF]->()
DELETE old

// -- parent
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
UNWIND row.to AS key
MATCH (to:Organisation {key: key})
USING INDEX SEEK to:Organisation(key)
CREATE (n)-[:PART_OF]->(to)

// -- domains-clear
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
MATCH (n)-[old:IN_DOMAIN]->()
DELETE old

// -- domains
UNWIND $rows AS row
MATCH (n:Organisation {key: row.key})
USING INDEX SEEK n:Organisation(key)
UNWIND range(0, size(row.to) - 1) AS position
MATCH (to:Domain {key: row.to[position]})
USING INDEX SEEK to:Domain(key)
CREATE (n)-[:IN_DOMAIN {position: position}]->(to)

// -- remove
UNWIND $keys AS key
MATCH (n:Organisation {key: key})
USING INDEX SEEK n:Organisation(key)
MATCH (n) (()<-[:FOR|NOW|HELD_AT|GIVEN_BY|FROM|TOWARDS]-()){0,5} (gone)
WITH DISTINCT gone
DETACH DELETE gone
