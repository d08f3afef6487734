MATCH (s:Stakeholder)
RETURN id(s) AS id, s.key AS key, s.name AS name, s.title AS title, s.role AS role,
  coalesce(s.frontrunner, false) AS frontrunner, s.expertise AS expertise, s.version AS version,
  [(s)-[x:WORKS_FOR]->(o:Organisation) | [x.position, id(o)]] AS organisations,
  [(s)-[x:IN_DOMAIN]->(d:Domain) | [x.position, id(d)]] AS domains
