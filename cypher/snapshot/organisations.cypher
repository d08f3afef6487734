MATCH (o:Organisation)
RETURN id(o) AS id, o.key AS key, o.name AS name, o.kind AS kind, o.website AS website, o.expertise AS expertise,
  o.from AS from, o.until AS until, o.version AS version,
  head([(o)-[:IN_REGION]->(r:Region) | id(r)]) AS region,
  head([(o)-[:PART_OF]->(p:Organisation) | id(p)]) AS parent,
  [(o)-[x:IN_DOMAIN]->(d:Domain) | [x.position, id(d)]] AS domains
