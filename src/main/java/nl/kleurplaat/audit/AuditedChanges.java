package nl.kleurplaat.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes changes beside the record, such as of who may come in: what is kept of them for the audit is there with them, or neither is. */
@Component
public class AuditedChanges {

    /** Who is not logged in, as an entry says who did something. */
    public static final String NOBODY = "nobody";

    private static final int TRIES = 3;

    private final Neo4jClient neo4j;
    private final TransactionTemplate transactions;

    AuditedChanges(Neo4jClient neo4j, PlatformTransactionManager transactions) {
        this.neo4j = neo4j;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Does {@code work} in a transaction of its own, which is undone where it throws. */
    public <T> T make(Function<Change, T> work) {
        for (int failures = 0; ; ) {
            try {
                return transactions.execute(status -> {
                    Change change = new Change(neo4j);
                    T made = work.apply(change);
                    AuditTrail.write(neo4j.getQueryRunner(), change.done);
                    return made;
                });
            } catch (TransientException e) {
                if (++failures == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Writes one thing.
     *
     * @param type of the thing that is written
     * @return what the query gives; nothing where it found nothing to change, and then there is no entry either
     */
    public List<Record> write(
            String query, Map<String, Object> parameters, String by, AuditAction action, String type, String key) {
        return make(change -> {
            List<Record> rows = change.run(query, parameters);
            if (!rows.isEmpty()) {
                change.keep(by, action, type, key, List.of());
            }
            return rows;
        });
    }

    /** One change, in its transaction. */
    public static final class Change {

        private final Neo4jClient neo4j;
        private final List<AuditTrail.Done> done = new ArrayList<>();

        private Change(Neo4jClient neo4j) {
            this.neo4j = neo4j;
        }

        public List<Record> run(String query, Map<String, Object> parameters) {
            return neo4j.getQueryRunner().run(query, parameters).list();
        }

        /** Keeps that something was done; see {@link AuditEntry}. */
        public void keep(String by, AuditAction action, String type, String key, List<String> fields) {
            done.add(new AuditTrail.Done(Instant.now(), by, action, type, key, fields));
        }
    }
}
