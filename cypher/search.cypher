// What matches all words in one index, and what matches some of them in the one and the others in the other.
CALL () {
  UNWIND $whole AS query
  CALL db.index.fulltext.queryNodes(query.index, query.text, {limit: $limit}) YIELD node, score
  RETURN node, score
  UNION ALL
  UNWIND $words AS word
  UNWIND word.queries AS query
  CALL db.index.fulltext.queryNodes(query.index, query.text, {limit: $perWord}) YIELD node, score
  WITH node, word.number AS word, max(score) AS score
  WITH node, count(word) AS found, sum(score) AS score
  WHERE found = size($words)
  RETURN node, score
}
WITH node, max(score) AS score
ORDER BY score DESC, node.key
LIMIT $limit
RETURN head([label IN labels(node) WHERE label IN $labels]) AS type, node.key AS key, score,
  [name IN [node.name, node.nameNl, node.nameEn, node.theme] + coalesce(node.aliases, []) WHERE name IS NOT NULL] AS names
