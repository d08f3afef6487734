// Domains of work.

// -- read
UNWIND $keys AS key
MATCH (n:Domain {key: key})
USING INDEX SEEK n:Domain(key)
RETURN key, n.nameNl AS name_nl, n.nameEn AS name_en, n.colour AS colour,
  head([(n)-[:BROADER]->(b) | b.key]) AS broader

// -- exists
UNWIND $keys AS key
MATCH (n:Domain {key: key})
USING INDEX SEEK n:Domain(key)
RETURN key

// -- keys
MATCH (n:Domain)
RETURN n.key AS key

// -- count
MATCH (n:Domain)
RETURN count(n) AS count

// -- along
UNWIND $keys AS key
MATCH (n:Domain {key: key})
USING INDEX SEEK n:Domain(key)
RETURN key, coalesce(n.nameNl, n.nameEn) AS name, {
  organisations: COUNT { (n)<-[:IN_DOMAIN]-(:Organisation) },
  stakeholders: COUNT { (n)<-[:IN_DOMAIN]-(:Stakeholder) },
  collaborations: COUNT { (n)<-[:COVERS]-(:Collaboration) },
  domains: COUNT { (n)<-[:BROADER]-(:Domain) }
} AS along

// -- new
UNWIND $rows AS row
CREATE (n:Domain {key: row.key, version: 1, createdIn: $import, createdAt: $at})
SET n += row.set
SET n.nameNl = CASE WHEN n.nameNl IS NULL AND n.nameEn IS NULL THEN row.key ELSE n.nameNl END

// -- changed
UNWIND $rows AS row
MATCH (n:Domain {key: row.key})
USING INDEX SEEK n:Domain(key)
SET n += row.set
FOREACH (ignored IN CASE WHEN n.createdIn = $import OR n.changedIn = $import THEN [] ELSE [1] END |
  SET n.version = coalesce(n.version, 0) + 1, n.changedIn = $import, n.changedAt = $at)
RETURN count(n) AS count

// -- broader-clear
UNWIND $rows AS row
MATCH (n:Domain {key: row.key})
USING INDEX SEEK n:Domain(key)
MATCH (n)-[old:BROADER]->()
DELETE old

// -- broader
UNWIND $rows AS row
MATCH (n:Domain {key: row.key})
USING INDEX SEEK n:Domain(key)
UNWIND row.to AS key
MATCH (to:Domain {key: key})
USING INDEX SEEK to:Domain(key)
CREATE (n)-[:BROADER]->(to)

// -- remove
UNWIND $keys AS key
MATCH (n:Domain {key: key})
USING INDEX SEEK n:Domain(key)
DETACH DELETE n
