package nl.kleurplaat.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.history.PastOfPersons;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells an admin who did and saw what. */
@Controller
class AuditController {

    /** No database holds as many entries. */
    private static final long END = Long.MAX_VALUE;

    private final AuditEntries entries;
    private final Audit audit;
    private final Driver driver;
    private final Texts texts;

    AuditController(AuditEntries entries, Audit audit, Driver driver, Texts texts) {
        this.entries = entries;
        this.audit = audit;
        this.driver = driver;
        this.texts = texts;
    }

    record AuditTrailView(List<AuditEntryView> entries, boolean more) {}

    /** @param title what the thing is called now; null where it is gone or has no name */
    record AuditEntryView(AuditEntry it, @Nullable String title) {

        public String number() {
            return String.valueOf(it.number());
        }

        public OffsetDateTime at() {
            return it.at().atOffset(ZoneOffset.UTC);
        }

        public String by() {
            return it.by();
        }

        public AuditAction action() {
            return it.action();
        }

        public String type() {
            return it.type();
        }

        public @Nullable String key() {
            return it.key().isEmpty() ? null : it.key();
        }

        public List<String> fields() {
            return it.fields();
        }

        public String hash() {
            return it.hash();
        }
    }

    record AuditCheckView(
            boolean whole,
            int entries,
            @Nullable String broken,
            @Nullable String changed,
            String sentence) {}

    @QueryMapping
    AuditTrailView audit(
            @Argument @Nullable OffsetDateTime since,
            @Argument @Nullable OffsetDateTime until,
            @Argument @Nullable String by,
            @Argument @Nullable AuditAction action,
            @Argument @Nullable String person,
            @Argument @Nullable Integer first,
            @Argument @Nullable String before) {
        int most = Paging.limit(first);
        String named = person == null ? null : named(person);
        if (person != null && named == null) {
            return new AuditTrailView(List.of(), false);
        }
        List<AuditEntry> found = entries.find(
                before == null ? END : Paging.number(before, "audit.number"),
                utc(since),
                utc(until),
                by,
                action == null ? null : action.name(),
                named,
                most + 1);
        List<AuditEntry> page = found.stream().limit(most).toList();
        Map<String, String> titles = titles(page);
        return new AuditTrailView(
                page.stream()
                        .map(entry -> new AuditEntryView(entry, titles.get(entry.key())))
                        .toList(),
                found.size() > most);
    }

    @QueryMapping
    AuditCheckView auditCheck(Locale language) {
        AuditCheck check = audit.check();
        return new AuditCheckView(
                check.whole(), check.entries(), text(check.broken()), text(check.changed()), sentence(check, language));
    }

    private String sentence(AuditCheck check, Locale language) {
        String ofAudit = check.broken() == null
                ? texts.text(language, "audit.whole", check.entries())
                : texts.text(language, "audit.broken", check.broken());
        String ofHistory = check.changed() == null
                ? texts.text(language, "audit.history-whole")
                : texts.text(language, "audit.history-broken", check.changed());
        return ofAudit + " " + ofHistory;
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : String.valueOf(number);
    }

    private @Nullable String named(String person) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> PastOfPersons.known(tx, person)).orElse(null);
        }
    }

    private Map<String, String> titles(List<AuditEntry> page) {
        Map<String, String> titles = new HashMap<>();
        try (var session = driver.session()) {
            session.executeRead(tx -> tx.run(
                                    """
                                    MATCH (n:Account|ApiKey) WHERE n.id IN $keys
                                    RETURN n.id AS key, n.name AS title
                                    UNION ALL
                                    MATCH (p:PersonKey) WHERE p.id IN $keys
                                    MATCH (s:Stakeholder {key: p.key})
                                    RETURN p.id AS key, s.name AS title
                                    """,
                                    Map.of(
                                            "keys",
                                            page.stream()
                                                    .map(AuditEntry::key)
                                                    .distinct()
                                                    .toList()))
                            .list())
                    .forEach(row -> titles.put(
                            row.get("key").asString(), row.get("title").asString()));
        }
        return titles;
    }

    private static @Nullable ZonedDateTime utc(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(ZoneOffset.UTC);
    }
}
