MATCH (r:Region)
RETURN id(r) AS id, r.key AS key, r.name AS name
