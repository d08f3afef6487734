MATCH (x:Goal)
RETURN x.key AS key, head([(x)-[:GOAL_OF]->(y:Assignment) | y.key]) AS assignment, x.name AS name,
  x.priority AS priority,
  COLLECT { MATCH (x)-[p:EXECUTED_BY]->(y:Organisation) RETURN y.key ORDER BY p.position, y.key } AS partners,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.version AS version
