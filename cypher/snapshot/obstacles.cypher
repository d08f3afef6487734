MATCH (x:Obstacle)
RETURN x.key AS key, x.name AS name, head([(x)-[:RAISED_BY]->(y:Organisation) | y.key]) AS raisedBy,
  head([(x)-[:OCCURS_IN]->(y:Collaboration) | y.key]) AS collaboration,
  COLLECT { MATCH (x)-[p:OWNED_BY]->(y:Organisation) RETURN y.key ORDER BY p.position, y.key } AS owners,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.from AS from, x.until AS until, x.version AS version
