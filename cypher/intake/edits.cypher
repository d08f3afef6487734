// Changes by hand, and keys that once were of an organisation of their own.

// -- former
MATCH (f:FormerKey)-[:NOW]->(o:Organisation)
RETURN f.key AS former, o.key AS key
