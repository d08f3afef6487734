// Changes by hand, and keys that once were of an organisation of their own.

// -- former
MATCH (f:FormerKey)-[:NOW]->(o:Organisation)
RETURN f.key AS former, o.key AS key

// -- referring
MATCH (x)-->(n)
WHERE elementId(n) IN $ids AND x.key IS NOT NULL AND NOT x:FormerKey
FOREACH (ignored IN CASE WHEN x.createdIn = $import OR x.changedIn = $import THEN [] ELSE [1] END |
  SET x.version = coalesce(x.version, 0) + 1, x.changedIn = $import, x.changedAt = $at)
RETURN DISTINCT labels(x)[0] AS label, x.key AS key
