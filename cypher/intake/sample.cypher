// What came with the sample: everything that its import made.

// -- only
RETURN EXISTS { MATCH (o:Organisation) WHERE o.createdIn = $sample }
  AND NOT EXISTS { MATCH (n) WHERE n.createdIn <> $sample } AS only

// -- there
RETURN EXISTS { MATCH (o:Organisation) WHERE o.createdIn = $sample } AS there

// -- remove-participations
MATCH (o)-[r:PARTICIPATES_IN]->(c)
WHERE o.createdIn = $sample AND c.createdIn = $sample
  AND coalesce(r.createdIn, $sample) = $sample AND coalesce(r.changedIn, $sample) = $sample
DELETE r

// -- things
MATCH (n)
WHERE n.createdIn = $sample
RETURN elementId(n) AS id, labels(n)[0] AS label, n.key AS key,
  coalesce(n.changedIn, $sample) <> $sample
  OR EXISTS { MATCH (n)<--(other) WHERE other.createdIn <> $sample }
  OR EXISTS { MATCH (n)-[:PARTICIPATES_IN]-() } AS used,
  [(n)-->(other) WHERE other.createdIn = $sample | elementId(other)] AS uses

// -- remove
UNWIND $ids AS id
MATCH (n)
WHERE elementId(n) = id
DETACH DELETE n
