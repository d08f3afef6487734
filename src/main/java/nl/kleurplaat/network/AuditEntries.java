package nl.kleurplaat.network;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** What was changed by hand, by id. */
public interface AuditEntries extends Neo4jRepository<AuditEntry, String> {}
