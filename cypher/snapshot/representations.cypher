MATCH (s:Stakeholder)<-[:BY]-(r:Representation)-[:IN]->(c:Collaboration)
RETURN id(c) AS collaboration, id(s) AS stakeholder, head([(r)-[:FOR]->(o:Organisation) | id(o)]) AS organisation,
  r.mandate AS mandate, r.from AS from, r.until AS until
