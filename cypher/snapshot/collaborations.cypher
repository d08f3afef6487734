MATCH (c:Collaboration)
RETURN c.key AS key, c.name AS name, c.kind AS kind, c.start AS start, c.end AS end, c.goal AS goal,
  c.conversation AS conversation, c.setting AS setting, c.version AS version,
  head([(c)-[:IN_REGION]->(r:Region) | r.key]) AS region,
  [(c)-[x:COVERS]->(d:Domain) | [x.position, d.key]] AS domains,
  [(o:Organisation)-[p:PARTICIPATES_IN]->(c) | [o.key, p.role, p.from, p.until, p.version]] AS participations,
  [(s:Stakeholder)<-[:BY]-(r:Representation)-[:IN]->(c) |
    [s.key, head([(r)-[:FOR]->(o:Organisation) | o.key]), r.mandate, r.from, r.until, r.version]] AS representations
