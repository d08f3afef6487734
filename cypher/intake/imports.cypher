// The imports themselves: a marker while one is written, its report afterwards.

// -- begin
MERGE (i:Import {id: $id})
SET i = {id: $id, status: 'APPLYING', attempt: $attempt, done: 0, fileName: $fileName, mode: $mode,
  skipErrors: $skipErrors, newWords: $newWords, dryRun: false, by: $by, createdAt: $createdAt, report: $report, names: $names,
  found: $found}

// -- chunk
CREATE (:ImportChunk {import: $id, position: $position, bytes: $bytes})

// -- take-over
MATCH (i:Import {id: $id, status: 'APPLYING'})
SET i.attempt = $attempt, i.done = 0
RETURN i.id AS id

// -- turn-back
MATCH (i:Import {id: $id, status: 'APPLYING'})
WITH i, coalesce(i.back, false) AS turned
SET i.back = true, i.attempt = $attempt, i.done = 0, i.report = $report
REMOVE i.names
RETURN turned

// -- rename-chunks
MATCH (c:ImportChunk {import: $from})
SET c.import = $to

// -- lock
MATCH (i:Import {id: $id, status: 'APPLYING', attempt: $attempt})
SET i.locked = true
REMOVE i.locked
RETURN i.done AS done

// -- written
MATCH (i:Import {id: $id, status: 'APPLYING', attempt: $attempt})
RETURN i.done AS done

// -- batch-done
MATCH (i:Import {id: $id})
SET i.done = $done

// -- finish
MATCH (i:Import {id: $id, status: 'APPLYING', attempt: $attempt})
SET i.status = CASE WHEN i.back THEN 'FAILED' ELSE 'DONE' END, i.report = $report, i.finishedAt = $finishedAt
REMOVE i.attempt, i.done, i.names
RETURN coalesce(i.back, false) AS back

// -- drop-chunks
MATCH (c:ImportChunk {import: $id})
DELETE c

// -- drop-before
MATCH (c:ImportChunk)
WHERE c.import ENDS WITH '/before' AND c.import <> $but
DELETE c

// -- left
MATCH (i:Import {id: $id})
SET i.version = $version

// -- left-again
MATCH (i:Import {id: $id})
MATCH (last:Import {version: i.found})
SET last.version = $version

// -- undoable
MATCH (v:Version {id: 'network'})
WHERE v.applying IS NULL
MATCH (i:Import {version: v.number})
WHERE EXISTS { MATCH (:ImportChunk {import: i.id + '/before'}) }
RETURN i.id AS id, i.version AS version

// -- chunks
MATCH (c:ImportChunk {import: $id})
RETURN c.bytes AS bytes
ORDER BY c.position

// -- unfinished
MATCH (i:Import {status: 'APPLYING'})
RETURN i
ORDER BY i.createdAt

// -- keep
MERGE (i:Import {id: $id})
SET i.status = $status, i.fileName = $fileName, i.mode = $mode, i.skipErrors = $skipErrors, i.newWords = $newWords,
  i.dryRun = $dryRun, i.by = $by,
  i.createdAt = $createdAt, i.finishedAt = $finishedAt, i.report = $report

// -- forget
MATCH (i:Import)
WHERE (i.dryRun OR i.status = 'FAILED') AND i.status <> 'APPLYING'
WITH i ORDER BY i.createdAt DESC SKIP $kept
DELETE i

// -- find
OPTIONAL MATCH (i:Import {id: $id})
OPTIONAL MATCH (s:ImportSign {id: $id})
WITH coalesce(i, s) AS i, s
WHERE i IS NOT NULL
RETURN i, s

// -- find-kept
MATCH (i:Import {id: $id})
RETURN i, null AS s

// -- last
CALL () {
  MATCH (i:Import)
  RETURN i
  ORDER BY i.createdAt DESC
  LIMIT $first
UNION
  MATCH (i:ImportSign)
  WHERE NOT EXISTS { MATCH (:Import {id: i.id}) }
  RETURN i
}
OPTIONAL MATCH (s:ImportSign {id: i.id})
RETURN i, s
ORDER BY i.createdAt DESC
LIMIT $first

// -- blank
RETURN NOT EXISTS { MATCH (:Organisation) } AND NOT EXISTS { MATCH (:Stakeholder) }
  AND NOT EXISTS { MATCH (:Collaboration) } AND NOT EXISTS { MATCH (:Domain) } AS blank
