MATCH (x:Strength)
RETURN x.key AS key, head([(x)-[:FROM]->(y:Dialogue) | y.key]) AS dialogue, x.text AS text, x.version AS version
