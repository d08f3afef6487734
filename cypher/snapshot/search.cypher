CALL db.index.fulltext.queryNodes('names', $query, {limit: $limit}) YIELD node, score
RETURN head([l IN labels(node) WHERE l IN ['Organisation', 'Stakeholder', 'Collaboration', 'Domain']]) AS type,
  node.key AS key
ORDER BY score DESC, key
