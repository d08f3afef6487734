MATCH (x:Assignment)
RETURN x.key AS key, x.name AS name, head([(x)-[:COMMISSIONED_BY]->(y:Organisation) | y.key]) AS commissioner,
  head([(x)-[:CARRIED_OUT_IN]->(y:Collaboration) | y.key]) AS collaboration,
  head([(x)-[:IN_REGION]->(y:Region) | y.key]) AS region,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.priorities AS priorities, x.start AS start, x.end AS end, x.version AS version
