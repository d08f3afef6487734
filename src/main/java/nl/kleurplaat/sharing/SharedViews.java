package nl.kleurplaat.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The views that are shared, in the database beside the record. One that was looked up counts for {@link #KEPT} without being
 * looked up again. A link ends with the account of who made it, and when that may change nothing any more.
 */
@Component
public class SharedViews {

    /** With what a link begins, as it stands in an address. */
    public static final String KIND = "kl_";

    /** Half of the minute within which a link is refused everywhere. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private static final int MOST_KNOWN = 10_000;
    private static final String TYPE = "SharedView";

    /** Who made it as people know them, and whether they may still share. */
    private static final String WITH_MAKER = """
        OPTIONAL MATCH (account:Account {id: v.createdBy}) OPTIONAL MATCH (key:ApiKey {id: v.createdBy})
        WITH v, coalesce(account.name, key.name, v.createdBy) AS by,
          NOT v.ofAccount OR coalesce(NOT account.blocked AND account.role <> 'VIEWER', false) AS counts
        """;

    private final Driver driver;
    private final AuditedChanges changes;
    private final Today today;
    private final Cache<String, SharedView> known;

    @Autowired
    SharedViews(Driver driver, AuditedChanges changes, Today today) {
        this(driver, changes, today, Ticker.systemTicker());
    }

    SharedViews(Driver driver, AuditedChanges changes, Today today, Ticker time) {
        this.driver = driver;
        this.changes = changes;
        this.today = today;
        this.known = Caffeine.newBuilder()
                .ticker(time)
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_KNOWN)
                .build();
    }

    /** @param secret told once, and not kept */
    record Made(SharedView view, String secret) {

        /** The address on this service: what stands behind the # is sent to nobody and written down nowhere. */
        public String path() {
            return "/shared?lang=" + view.language().name().toLowerCase(Locale.ROOT) + "#" + secret;
        }
    }

    Made make(SharedPage page, String address, Language language, LocalDate until, List<String> questions, Reader by) {
        String id = UUID.randomUUID().toString();
        String secret = Secret.make(KIND);
        Map<String, Object> view = new HashMap<>(Map.of(
                "id",
                id,
                "hash",
                Secret.hash(secret),
                "page",
                page.name(),
                "address",
                address,
                "language",
                language.name(),
                "until",
                until,
                "questions",
                questions,
                "createdBy",
                by.name()));
        List<Record> made = changes.write(
                """
                    CALL () { MATCH (old:SharedView) WHERE old.until < $today DETACH DELETE old }
                    CREATE (v:SharedView)
                    SET v = $view, v.createdAt = datetime(), v.ofAccount = EXISTS { MATCH (:Account {id: $view.createdBy}) }
                    WITH v
                    """ + WITH_MAKER + "RETURN v, by",
                Map.of("view", view, "today", today.now()),
                by.name(),
                AuditAction.CREATE,
                TYPE,
                id);
        return new Made(view(made.getFirst()), secret);
    }

    /** How many there are of one who makes them. */
    int count(Reader by) {
        return run(
                        "MATCH (v:SharedView {createdBy: $by}) WHERE v.until >= $today RETURN count(v) AS count",
                        Map.of("by", by.name(), "today", today.now()))
                .getFirst()
                .get("count")
                .asInt();
    }

    /** Those that count and that somebody made, and for an admin those of all; the newest first. */
    List<SharedView> all(Reader reader) {
        return run(
                        "MATCH (v:SharedView) WHERE v.until >= $today AND ($all OR v.createdBy = $by) " + WITH_MAKER
                                + "WHERE counts RETURN v, by ORDER BY v.createdAt DESC, v.id",
                        Map.of("today", today.now(), "all", isAdmin(reader), "by", reader.name()))
                .stream()
                .map(SharedViews::view)
                .toList();
    }

    /** Takes a link away; nothing where there is none of this id that this reader made or may revoke. */
    Optional<SharedView> revoke(String id, Reader reader) {
        Optional<SharedView> gone = changes
                .write(
                        "MATCH (v:SharedView {id: $id}) WHERE $all OR v.createdBy = $by " + WITH_MAKER
                                + "WITH v, by, v{.*} AS was DETACH DELETE v RETURN was AS v, by",
                        Map.of("id", id, "all", isAdmin(reader), "by", reader.name()),
                        reader.name(),
                        AuditAction.DELETE,
                        TYPE,
                        id)
                .stream()
                .map(SharedViews::view)
                .findFirst();
        known.invalidateAll();
        return gone;
    }

    /** What a link shows, where it counts today. */
    public Optional<SharedView> find(String secret) {
        if (!Secret.isOne(KIND, secret)) {
            return Optional.empty();
        }
        String hash = Secret.hash(secret);
        return Optional.ofNullable(known.getIfPresent(hash))
                .or(() -> look(hash))
                .filter(view -> view.countsOn(today.now()));
    }

    private Optional<SharedView> look(String hash) {
        Optional<SharedView> found = run(
                        "MATCH (v:SharedView {hash: $hash}) " + WITH_MAKER + "WHERE counts RETURN v, by",
                        Map.of("hash", hash))
                .stream()
                .map(SharedViews::view)
                .findFirst();
        found.ifPresent(view -> known.put(hash, view));
        return found;
    }

    private static boolean isAdmin(Reader reader) {
        return reader.role().includes(Role.ADMIN);
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }

    private static SharedView view(Record row) {
        return SharedView.of(row.get("v"), row.get("by"));
    }
}
