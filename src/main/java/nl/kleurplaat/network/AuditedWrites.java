package nl.kleurplaat.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what stands beside the record, with its entry in the audit in the same transaction. */
@Component
public class AuditedWrites {

    private final Neo4jClient neo4j;
    private final TransactionTemplate transactions;
    private final AuditEntries audit;

    /** @param schema must be there before anything is written */
    AuditedWrites(Neo4jClient neo4j, PlatformTransactionManager transactions, AuditEntries audit, Schema schema) {
        this.neo4j = neo4j;
        this.transactions = new TransactionTemplate(transactions);
        this.audit = audit;
    }

    /**
     * @param action CREATE, UPDATE or DELETE
     * @param type of the thing that is written
     * @return what the query gives; nothing where it found nothing to change, and then there is no entry either
     */
    public List<Record> write(
            String query, Map<String, Object> parameters, String by, String action, String type, String key) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Record> rows = neo4j.getQueryRunner().run(query, parameters).list();
            if (!rows.isEmpty()) {
                audit.save(
                        new AuditEntry(UUID.randomUUID().toString(), Instant.now(), by, action, type, key, List.of()));
            }
            return rows;
        }));
    }
}
