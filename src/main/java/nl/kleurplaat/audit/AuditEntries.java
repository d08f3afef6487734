package nl.kleurplaat.audit;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Reads what is kept; nothing is written by it. */
interface AuditEntries extends Repository<AuditEntry, String> {

    /**
     * The latest first.
     *
     * @param before only those with a lower number
     * @param by null: whoever did it
     * @param action null: whatever was done
     * @param person as the history calls them; null: whoever it is about
     */
    @Query("""
        MATCH (a:AuditEntry)
        WHERE a.number < $before
          AND ($since IS NULL OR a.at >= $since) AND ($until IS NULL OR a.at < $until)
          AND ($by IS NULL OR a.by = $by) AND ($action IS NULL OR a.action = $action)
          AND ($person IS NULL OR (a.type = 'Stakeholder' AND a.key = $person))
        RETURN a ORDER BY a.number DESC LIMIT $most
        """)
    List<AuditEntry> find(
            long before,
            @Nullable ZonedDateTime since,
            @Nullable ZonedDateTime until,
            @Nullable String by,
            @Nullable String action,
            @Nullable String person,
            int most);

    /** All, the oldest first; needs a transaction around it. */
    @Query("MATCH (a:AuditEntry) RETURN a ORDER BY a.number")
    Stream<AuditEntry> all();

    /** The hash of the last entry that was written. */
    @Query("MATCH (c:AuditChain {id: 'audit'}) RETURN c.hash")
    @Nullable
    String last();
}
