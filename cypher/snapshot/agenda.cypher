MATCH (x:AgendaItem)
RETURN x.key AS key, x.theme AS theme, head([(x)-[:ON_AGENDA_OF]->(y:Collaboration) | y.key]) AS collaboration,
  head([(x)-[:IN_REGION]->(y:Region) | y.key]) AS region,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.principles AS principles, x.from AS from, x.until AS until, x.version AS version
