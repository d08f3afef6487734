// What people said of files of other shapes.

// -- find
MATCH (m:Mapping {signature: $signature})
RETURN m.mapping AS mapping

// -- keep
MERGE (m:Mapping {signature: $signature})
SET m.mapping = $mapping
