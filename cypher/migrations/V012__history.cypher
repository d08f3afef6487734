// What was known before each change, and the keys that what is known of persons is written with.
CREATE CONSTRAINT history_entry IF NOT EXISTS FOR (e:HistoryEntry) REQUIRE (e.version, e.part) IS UNIQUE;
CREATE INDEX history_entry_at IF NOT EXISTS FOR (e:HistoryEntry) ON (e.at);
CREATE INDEX history_entry_thing IF NOT EXISTS FOR (e:HistoryEntry) ON (e.thing);
CREATE INDEX history_draft IF NOT EXISTS FOR (d:HistoryDraft) ON (d.draft);
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (p:PersonKey) REQUIRE p.key IS UNIQUE;
CREATE CONSTRAINT person_key_id IF NOT EXISTS FOR (p:PersonKey) REQUIRE p.id IS UNIQUE;
