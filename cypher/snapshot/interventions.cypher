MATCH (x:Intervention)
RETURN x.key AS key, x.name AS name, x.kind AS kind, x.start AS start, x.end AS end,
  COLLECT { MATCH (x)-[p:JOINED_BY]->(y:Organisation) RETURN y.key ORDER BY p.position, y.key } AS organisations,
  COLLECT { MATCH (x)-[p:ATTENDED_BY]->(y:Stakeholder) RETURN y.key ORDER BY p.position, y.key } AS stakeholders,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.description AS description, x.version AS version
