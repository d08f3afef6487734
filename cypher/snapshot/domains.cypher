MATCH (d:Domain)
OPTIONAL MATCH (d)-[:BROADER]->(b:Domain)
RETURN id(d) AS id, d.key AS key, d.nameNl AS nameNl, d.nameEn AS nameEn, d.colour AS colour, min(id(b)) AS broader
