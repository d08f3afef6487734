MATCH (x:Term)
RETURN x.key AS key, x.name AS name, x.agreed AS agreed, x.agreedOn AS agreedOn,
  head([(x)-[:USED_IN]->(y:Collaboration) | y.key]) AS collaboration,
  COLLECT { MATCH (x)-[p:CONCERNS]->(y:Domain) RETURN y.key ORDER BY p.position, y.key } AS domains,
  x.version AS version
