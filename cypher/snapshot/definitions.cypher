MATCH (x:Definition)
RETURN x.key AS key, head([(x)-[:MEANING_OF]->(y:Term) | y.key]) AS term,
  head([(x)-[:GIVEN_BY]->(y:Organisation) | y.key]) AS organisation, x.text AS text, x.date AS date,
  x.version AS version
