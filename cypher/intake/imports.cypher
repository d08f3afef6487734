// The imports themselves: a marker while one is written, its report afterwards.

// Reads only what it has locked: setting the number to itself would write what was read before another had written.
// -- lock-version
MATCH (v:Version {id: 'network'})
SET v.locked = true
REMOVE v.locked
RETURN v.number AS number, v.applying AS applying

// -- begin
MERGE (i:Import {id: $id})
SET i = {id: $id, status: 'APPLYING', attempt: $attempt, done: 0, fileName: $fileName, mode: $mode,
  skipErrors: $skipErrors, newWords: $newWords, dryRun: false, by: $by, createdAt: $createdAt, report: $report, names: $names,
  found: $found}

// -- chunk
CREATE (:ImportChunk {import: $id, position: $position, bytes: $bytes})

// -- begun-before
OPTIONAL MATCH (i:Import {id: $id})
RETURN coalesce(i.status = 'APPLYING', false) AS applying, coalesce(i.gone, false) AS gone, coalesce(i.cancel, false) AS cancelled

// What waits or runs in one instance, for the others to see: it is alive as long as it beats.
// -- beat
UNWIND $jobs AS job
MERGE (i:Import {id: job.id})
ON CREATE SET i = job.ticket, i.status = job.status
SET i.beat = CASE WHEN i.status IN ['QUEUED', 'RUNNING', 'APPLYING'] THEN coalesce(i.beat, 0) + 1 END,
  i.status = CASE WHEN i.status IN ['QUEUED', 'RUNNING'] THEN job.status ELSE i.status END,
  i.rowsDone = job.done, i.rows = job.total
RETURN i.id AS id, coalesce(i.cancel, false) AS cancelled

// -- cancel
MATCH (i:Import {id: $id})
WHERE i.status IN ['QUEUED', 'RUNNING']
SET i.cancel = true
RETURN i.id AS id

// -- others
MATCH (i:Import)
WHERE i.status IN ['QUEUED', 'RUNNING', 'APPLYING'] AND NOT i.id IN $own
RETURN i.id AS id, i.status = 'APPLYING' AS applying, coalesce(i.beat, 0) AS beat, coalesce(i.done, 0) AS done,
  coalesce(i.attempt, '') AS attempt

// -- gone
MATCH (i:Import {id: $id})
WHERE i.status IN ['QUEUED', 'RUNNING'] AND coalesce(i.beat, 0) = $beat
SET i.status = 'FAILED', i.gone = true, i.finishedAt = $finishedAt, i.report = $report
REMOVE i.beat, i.cancel, i.rowsDone, i.rows

// -- turned-back
MATCH (i:Import {id: $id, status: 'APPLYING'})
RETURN coalesce(i.back, false) AS back

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
REMOVE i.attempt, i.done, i.names, i.beat, i.rowsDone, i.rows
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
REMOVE i.beat, i.cancel, i.rowsDone, i.rows

// -- forget
MATCH (i:Import)
WHERE (i.dryRun OR i.status = 'FAILED') AND NOT i.status IN ['QUEUED', 'RUNNING', 'APPLYING']
WITH i ORDER BY i.createdAt DESC SKIP $kept
DELETE i

// -- find
MATCH (i:Import {id: $id})
RETURN i

// -- last
MATCH (i:Import)
RETURN i
ORDER BY i.createdAt DESC
LIMIT $first

// -- blank
RETURN NOT EXISTS { MATCH (:Organisation) } AND NOT EXISTS { MATCH (:Stakeholder) }
  AND NOT EXISTS { MATCH (:Collaboration) } AND NOT EXISTS { MATCH (:Domain) } AS blank
