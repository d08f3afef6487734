MATCH (f:FormerKey)-[:NOW]->(o:Organisation)
RETURN f.key AS former, o.key AS key
