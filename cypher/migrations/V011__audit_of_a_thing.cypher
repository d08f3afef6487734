// Who changed a thing last: shown where somebody changes it by hand.
CREATE INDEX auditKey IF NOT EXISTS FOR (a:AuditEntry) ON (a.key);
