MATCH (x:Step)
RETURN x.key AS key, head([(x)-[:TOWARDS]->(y:Opportunity) | y.key]) AS opportunity,
  head([(x)-[:TOWARDS]->(y:AgendaItem) | y.key]) AS agendaItem, x.action AS action,
  head([(x)-[:OWNED_BY]->(y:Organisation) | y.key]) AS owner,
  head([(x)-[:DONE_BY]->(y:Stakeholder) | y.key]) AS stakeholder, x.due AS due, x.status AS status,
  x.version AS version
