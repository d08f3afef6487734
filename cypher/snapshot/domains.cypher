MATCH (d:Domain)
RETURN d.key AS key, d.nameNl AS nameNl, d.nameEn AS nameEn, d.colour AS colour, d.version AS version,
  head([(d)-[:BROADER]->(b:Domain) | b.key]) AS broader
ORDER BY key
