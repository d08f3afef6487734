// Who changed what by hand, and the keys of organisations that turned out to be another one.
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (n:AuditEntry) ON (n.at);
CREATE CONSTRAINT former_key IF NOT EXISTS FOR (n:FormerKey) REQUIRE n.key IS UNIQUE;
