MATCH (x:Dialogue)
RETURN x.key AS key, head([(x)-[:HELD_AT]->(y:Organisation) | y.key]) AS organisation, x.team AS team,
  x.date AS date, x.theme AS theme, x.conversation AS conversation, x.setting AS setting,
  head([(x)-[:ABOUT]->(y:Collaboration) | y.key]) AS collaboration,
  COLLECT { MATCH (x)-[p:ATTENDED_BY]->(y:Stakeholder) RETURN y.key ORDER BY p.position, y.key } AS stakeholders,
  x.version AS version
