// What instances on one database show each other of imports that wait or run.

// What an import is now, for who holds the lock of the version.
// -- state
OPTIONAL MATCH (i:Import {id: $id})
OPTIONAL MATCH (s:ImportSign {id: $id})
RETURN i.status AS status, s.cancel IS NOT NULL AS cancelled, i.gone IS NOT NULL AND i.createdAt = $createdAt AS gone

// What waits or runs in one instance, for the others to see: it is alive as long as it beats.
// -- beat
UNWIND $jobs AS job
MERGE (s:ImportSign {id: job.id})
ON CREATE SET s += job.ticket
SET s.status = job.status, s.rowsDone = job.done, s.rows = job.total, s.beat = coalesce(s.beat, 0) + 1, s.at = datetime()
RETURN s.id AS id, s.cancel IS NOT NULL AS cancelled

// -- end-beat
MATCH (s:ImportSign)
WHERE s.id IN $ids
DELETE s

// -- beating
MATCH (s:ImportSign {id: $id})
WHERE s.at > datetime() - duration('PT5S')
RETURN s.beat AS beat

// -- others
MATCH (s:ImportSign)
WHERE NOT s.id IN $own
RETURN s.id AS id, toString(s.beat) AS life
UNION
MATCH (i:Import {status: 'APPLYING'})
WHERE NOT i.id IN $own AND NOT EXISTS { MATCH (:ImportSign {id: i.id}) }
RETURN i.id AS id, i.attempt + '/' + toString(i.done) AS life

// -- cancel
MATCH (s:ImportSign {id: $id})
SET s.cancel = true
RETURN s.id AS id

// -- dead-sign
MATCH (s:ImportSign {id: $id})
SET s.locked = true
REMOVE s.locked
WITH s WHERE toString(s.beat) = $life
RETURN s

// -- gone
MATCH (i:Import {id: $id})
SET i.gone = true
