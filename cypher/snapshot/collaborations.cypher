MATCH (c:Collaboration)
RETURN id(c) AS id, c.key AS key, c.name AS name, c.kind AS kind, c.start AS start, c.end AS end, c.goal AS goal,
  c.conversation AS conversation, c.setting AS setting, c.version AS version,
  head([(c)-[:IN_REGION]->(r:Region) | id(r)]) AS region,
  [(c)-[x:COVERS]->(d:Domain) | [x.position, id(d)]] AS domains,
  [(o:Organisation)-[p:PARTICIPATES_IN]->(c) | [id(o), p.role, p.from, p.until]] AS participations
