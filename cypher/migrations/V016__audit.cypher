// The audit is a chain: each entry has a number without a gap, and a hash over itself and the one before it.
CREATE CONSTRAINT auditChain IF NOT EXISTS FOR (c:AuditChain) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT auditNumber IF NOT EXISTS FOR (a:AuditEntry) REQUIRE a.number IS UNIQUE;
