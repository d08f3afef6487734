package nl.kleurplaat.audit;

import java.util.Iterator;
import java.util.stream.Stream;
import nl.kleurplaat.history.Chain;
import nl.kleurplaat.start.AtStart;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole of what is kept: begun at the first start, and looked over when an admin asks. */
@Component
class Audit extends AtStart {

    /** Before anything is done that is kept. */
    private static final int PHASE = 50;

    private final Driver driver;
    private final AuditEntries entries;
    private final Chain history;
    private final TransactionTemplate reading;

    Audit(Driver driver, AuditEntries entries, Chain history, PlatformTransactionManager transactions) {
        super(PHASE);
        this.driver = driver;
        this.entries = entries;
        this.history = history;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    protected void begin() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(AuditTrail::begin);
        }
    }

    /** Reads all of it: O(entries) in time, not in memory. */
    AuditCheck check() {
        return reading.execute(status -> {
            int count = 0;
            Long broken = null;
            String hash = "";
            try (Stream<AuditEntry> all = entries.all()) {
                for (Iterator<AuditEntry> each = all.iterator(); each.hasNext(); ) {
                    AuditEntry entry = each.next();
                    count++;
                    if (broken == null && (entry.number() != count || !entry.follows(hash))) {
                        broken = Math.min(entry.number(), (long) count);
                    }
                    hash = entry.hash();
                }
            }
            if (broken == null && !hash.equals(orNone(entries.last()))) {
                broken = count + 1L;
            }
            return new AuditCheck(count, broken, history.broken().orElse(null));
        });
    }

    private static String orNone(@Nullable String hash) {
        return hash == null ? "" : hash;
    }
}
