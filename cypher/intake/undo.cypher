// What takes a change back that edits do not: domains, regions and keys of organisations that were merged.

// -- words
MATCH (x:Domain|Region)
RETURN labels(x)[0] AS label, x.key AS key

// -- region
CREATE (:Region {key: $key, name: $name})

// -- drop-former
MATCH (f:FormerKey {key: $key})
DETACH DELETE f

// -- former
MATCH (o:Organisation {key: $now})
CREATE (:FormerKey {key: $key})-[:NOW]->(o)

// -- unused-Domain
UNWIND $keys AS key
MATCH (x:Domain {key: key}) WHERE NOT EXISTS { (x)--() }
DELETE x
RETURN key

// -- unused-Region
UNWIND $keys AS key
MATCH (x:Region {key: key}) WHERE NOT EXISTS { (x)--() }
DELETE x
RETURN key
