MATCH (r:Region)
RETURN r.key AS key, r.name AS name
ORDER BY key
