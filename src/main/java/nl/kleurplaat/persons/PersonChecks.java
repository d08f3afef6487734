package nl.kleurplaat.persons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;

/** Of whom it is not said why, on what ground or how long they are kept, and who is kept too long. */
@Component
class PersonChecks {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private static final String OPEN = """
        MATCH (s:Stakeholder)
        WHERE s.purpose IS NULL OR s.legalBasis IS NULL OR s.retainUntil IS NULL OR s.retainUntil < $today
        """;

    private static final String COLUMNS = """
        RETURN s.key AS key, s.name AS name, coalesce(s.version, 0) AS version, s.purpose IS NULL AS purpose,
          s.legalBasis IS NULL AS basis, s.retainUntil AS until, coalesce(s.retainUntil < $today, false) AS past
        """;

    private final Driver driver;

    PersonChecks(Driver driver) {
        this.driver = driver;
    }

    /** What is not said of a person. */
    enum Missing {
        PURPOSE,
        LEGAL_BASIS,
        RETAIN_UNTIL
    }

    /**
     * A person of whom something is to be done.
     *
     * @param retainUntil the last day; null: not said
     * @param past whether that day is over
     */
    record Check(
            String key,
            String name,
            int version,
            List<Missing> missing,
            @Nullable LocalDate retainUntil,
            boolean past) {

        private static Check of(Record row) {
            List<Missing> missing = new ArrayList<>();
            if (row.get("purpose").asBoolean()) {
                missing.add(Missing.PURPOSE);
            }
            if (row.get("basis").asBoolean()) {
                missing.add(Missing.LEGAL_BASIS);
            }
            LocalDate until =
                    row.get("until").isNull() ? null : row.get("until").asLocalDate();
            if (until == null) {
                missing.add(Missing.RETAIN_UNTIL);
            }
            String key = row.get("key").asString();
            return new Check(
                    key,
                    row.get("name").asString(key),
                    row.get("version").asInt(),
                    missing,
                    until,
                    row.get("past").asBoolean());
        }
    }

    /** Those who are kept too long first, the longest first. */
    List<Check> open(LocalDate today, int first) {
        return checks(OPEN + COLUMNS + " ORDER BY NOT past, until, name, key LIMIT $first", today, first);
    }

    int count(LocalDate today) {
        try (var session = driver.session(READING)) {
            return session.executeRead(tx -> tx.run(OPEN + "RETURN count(s) AS count", Map.of("today", today))
                    .single()
                    .get("count")
                    .asInt());
        }
    }

    /** Those who are kept too long. */
    List<Check> past(LocalDate today) {
        return checks(
                "MATCH (s:Stakeholder) WHERE s.retainUntil < $today " + COLUMNS + " ORDER BY until, key LIMIT $first",
                today,
                Integer.MAX_VALUE);
    }

    private List<Check> checks(String query, LocalDate today, int first) {
        try (var session = driver.session(READING)) {
            return session.executeRead(
                    tx -> tx.run(query, Map.of("today", today, "first", first)).list(Check::of));
        }
    }
}
