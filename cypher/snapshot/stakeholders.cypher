MATCH (s:Stakeholder)
RETURN s.key AS key, s.name AS name, s.title AS title, s.role AS role,
  coalesce(s.frontrunner, false) AS frontrunner, s.expertise AS expertise, s.version AS version,
  [(s)-[x:WORKS_FOR]->(o:Organisation) | [x.position, o.key]] AS organisations,
  [(s)-[x:IN_DOMAIN]->(d:Domain) | [x.position, d.key]] AS domains
