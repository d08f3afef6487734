MATCH (x:Opportunity)
RETURN x.key AS key, head([(x)-[:FROM]->(y:Dialogue) | y.key]) AS dialogue, x.question AS question,
  COLLECT { MATCH (x)-[p:BUILDS_ON]->(y:Strength) RETURN y.key ORDER BY p.position, y.key } AS strengths,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  COLLECT { MATCH (x)-[p:WITH]->(y:Organisation) RETURN y.key ORDER BY p.position, y.key } AS partners,
  x.version AS version
