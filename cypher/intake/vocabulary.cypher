// Words that are known, and words that are named first.

// -- domains
MATCH (n:Domain)
RETURN n.key AS key, n.nameNl AS nameNl, n.nameEn AS nameEn
ORDER BY key

// -- regions
MATCH (n:Region)
RETURN n.key AS key, n.name AS name
ORDER BY key

// -- organisation-names
MATCH (n:Organisation)
RETURN n.key AS key, n.name AS name, n.kind AS kind, n.aliases AS aliases

// -- collaboration-names
MATCH (n:Collaboration)
RETURN n.key AS key, n.name AS name
ORDER BY key

// -- stakeholder-names
MATCH (n:Stakeholder)
RETURN n.key AS key, n.name AS name, [(n)-[:WORKS_FOR]->(o:Organisation) | o.key] AS organisations
ORDER BY key

// -- organisation-kind
MATCH (n:Organisation)
WHERE n.kind IS NOT NULL
RETURN DISTINCT n.kind AS word
ORDER BY word

// -- collaboration-kind
MATCH (n:Collaboration)
WHERE n.kind IS NOT NULL
RETURN DISTINCT n.kind AS word
ORDER BY word

// -- stakeholder-role
MATCH (n:Stakeholder)
WHERE n.role IS NOT NULL
RETURN DISTINCT n.role AS word
ORDER BY word

// -- intervention-kind
MATCH (n:Intervention)
WHERE n.kind IS NOT NULL
RETURN DISTINCT n.kind AS word
ORDER BY word

// -- participation-role
MATCH ()-[r:PARTICIPATES_IN]->()
WHERE r.role IS NOT NULL
RETURN DISTINCT r.role AS word
ORDER BY word

// -- new-domains
UNWIND $rows AS row
MERGE (n:Domain {key: row.key})
  ON CREATE SET n.nameNl = row.name, n.version = 1, n.createdIn = $import, n.createdAt = $at

// -- new-regions
UNWIND $rows AS row
MERGE (n:Region {key: row.key})
  ON CREATE SET n.name = row.name, n.createdIn = $import, n.createdAt = $at

// -- drop-unused-regions
MATCH (n:Region)
WHERE NOT EXISTS { (n)--() }
DELETE n
