// Stakeholders.

// -- read
UNWIND $keys AS key
MATCH (n:Stakeholder {key: key})
USING INDEX SEEK n:Stakeholder(key)
RETURN key, n.name AS name, n.title AS title, n.role AS role, n.email AS email, n.frontrunner AS frontrunner,
  n.expertise AS expertise, n.purpose AS purpose, n.legalBasis AS legal_basis, n.retainUntil AS retain_until,
  COLLECT { MATCH (n)-[p:WORKS_FOR]->(o) RETURN o.key ORDER BY p.position, o.key } AS organisation_id,
  COLLECT { MATCH (n)-[p:IN_DOMAIN]->(d) RETURN d.key ORDER BY p.position, d.key } AS domains

// -- exists
UNWIND $keys AS key
MATCH (n:Stakeholder {key: key})
USING INDEX SEEK n:Stakeholder(key)
RETURN key

// -- keys
MATCH (n:Stakeholder)
RETURN n.key AS key

// -- count
MATCH (n:Stakeholder)
RETURN count(n) AS count

// -- along
UNWIND $keys AS key
MATCH (n:Stakeholder {key: key})
USING INDEX SEEK n:Stakeholder(key)
RETURN key, n.name AS name, { representations: COUNT { (n)<-[:BY]-(:Representation) } } AS along

// -- new
UNWIND $rows AS row
CREATE (n:Stakeholder {key: row.key, version: 1, createdIn: $import, createdAt: $at})
SET n += row.set

// -- changed
UNWIND $rows AS row
MATCH (n:Stakeholder {key: row.key})
USING INDEX SEEK n:Stakeholder(key)
SET n += row.set
FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
RETURN count(n) AS count

// -- organisation_id-clear
UNWIND $rows AS row
MATCH (n:Stakeholder {key: row.key})
USING INDEX SEEK n:Stakeholder(key)
MATCH (n)-[old:WORKS_FOR]->()
DELETE old

// -- organisation_id
UNWIND $rows AS row
MATCH (n:Stakeholder {key: row.key})
USING INDEX SEEK n:Stakeholder(key)
UNWIND range(0, size(row.to) - 1) AS position
MATCH (to:Organisation {key: row.to[position]})
USING INDEX SEEK to:Organisation(key)
CREATE (n)-[:WORKS_FOR {position: position}]->(to)

// -- domains-clear
UNWIND $rows AS row
MATCH (n:Stakeholder {key: row.key})
USING INDEX SEEK n:Stakeholder(key)
MATCH (n)-[old:IN_DOMAIN]->()
DELETE old

// -- domains
UNWIND $rows AS row
MATCH (n:Stakeholder {key: row.key})
USING INDEX SEEK n:Stakeholder(key)
UNWIND range(0, size(row.to) - 1) AS position
MATCH (to:Domain {key: row.to[position]})
USING INDEX SEEK to:Domain(key)
CREATE (n)-[:IN_DOMAIN {position: position}]->(to)

// -- remove
UNWIND $keys AS key
MATCH (n:Stakeholder {key: key})
USING INDEX SEEK n:Stakeholder(key)
OPTIONAL MATCH (n)<-[:BY]-(gone:Representation)
DETACH DELETE gone, n
