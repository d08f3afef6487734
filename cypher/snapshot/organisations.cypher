MATCH (o:Organisation)
RETURN o.key AS key, o.name AS name, o.kind AS kind, o.website AS website, o.expertise AS expertise,
  o.from AS from, o.until AS until, o.version AS version,
  head([(o)-[:IN_REGION]->(r:Region) | r.key]) AS region,
  head([(o)-[:PART_OF]->(p:Organisation) | p.key]) AS parent,
  [(o)-[x:IN_DOMAIN]->(d:Domain) | [x.position, d.key]] AS domains
