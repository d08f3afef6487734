package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who is logged in with a browser, in the database beside the record: any instance knows them, and a restart logs nobody out.
 * One that was looked up counts for {@link #KEPT} without being looked up again.
 */
@Component
public class Sessions {

    /** Half of the minute within which who is blocked or logged out is refused everywhere. */
    static final Duration KEPT = Duration.ofSeconds(30);

    /** A working day. */
    public static final Duration SESSION = Duration.ofHours(12);

    /** How long after logging in somebody may change how they log in: a session that was left open is not enough for that. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /** How long a page may ask the API before it has to show its session again. */
    static final Duration TOKEN = Duration.ofMinutes(10);

    private static final String COOKIE_KIND = "ks_";
    private static final String TOKEN_KIND = "kt_";
    private static final int MOST = 10_000;

    private final Driver driver;
    private final Cache<String, SessionHolder> known;

    @Autowired
    Sessions(Driver driver) {
        this(driver, Ticker.systemTicker());
    }

    Sessions(Driver driver, Ticker time) {
        this.driver = driver;
        this.known = Caffeine.newBuilder()
                .ticker(time)
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .build();
    }

    /** Whose session it is; nothing where it is none, or none any more. */
    public Optional<SessionHolder> ofCookie(String secret) {
        return find(COOKIE_KIND, secret);
    }

    /** Whose page has this token; nothing where it is none, or none any more. */
    public Optional<SessionHolder> ofToken(String secret) {
        return find(TOKEN_KIND, secret);
    }

    /** Logs an account in, and clears away what has ended. */
    String open(Account account) {
        clear();
        String secret = Secret.make(COOKIE_KIND);
        run("""
            MATCH (a:Account {id: $id})
            CREATE (:AccountTicket {hash: $hash, until: datetime() + $lasts})-[:OF]->(a)\
            """, Map.of("id", account.id(), "hash", Secret.hash(secret), "lasts", SESSION));
        return secret;
    }

    /** Logs in who has no account here. */
    public String open(SessionHolder who) {
        clear();
        String secret = Secret.make(COOKIE_KIND);
        Map<String, Object> holder = new HashMap<>(Map.of(
                "holder",
                who.id(),
                "holderName",
                who.name(),
                "holderRole",
                who.role().name()));
        if (who.organisations() != null) {
            holder.put("holderOf", List.copyOf(who.organisations()));
        }
        run(
                "CREATE (t:AccountTicket {hash: $hash, until: datetime() + $lasts}) SET t += $holder",
                Map.of("hash", Secret.hash(secret), "lasts", SESSION, "holder", holder));
        return secret;
    }

    /** What has ended counts no more; that it is gone keeps their number down. */
    void clear() {
        run("MATCH (t:AccountTicket) WHERE t.until < datetime() DETACH DELETE t", Map.of());
    }

    /** A token for the page that shows a session; it ends with it. */
    String token(String session) {
        String secret = Secret.make(TOKEN_KIND);
        run("""
            MATCH (s:AccountTicket {hash: $session})
            CREATE (t:AccountTicket {hash: $hash, until: datetime() + $lasts})-[:FROM]->(s)
            SET t.holder = s.holder, t.holderName = s.holderName, t.holderRole = s.holderRole, t.holderOf = s.holderOf
            WITH s, t MATCH (s)-[:OF]->(a:Account) CREATE (t)-[:OF]->(a)\
            """, Map.of("session", Secret.hash(session), "hash", Secret.hash(secret), "lasts", TOKEN));
        return secret;
    }

    /** Logs out. */
    public void close(String session) {
        run("""
            MATCH (s:AccountTicket {hash: $session}) OPTIONAL MATCH (t:AccountTicket)-[:FROM]->(s)
            DETACH DELETE t, s\
            """, Map.of("session", Secret.hash(session)));
        forget();
    }

    /** Logs an account out everywhere but in this session. */
    void closeOthers(Account account, String session) {
        run("""
            MATCH (t:AccountTicket)-[:OF]->(:Account {id: $id})
            WHERE t.hash <> $session AND NOT (t)-[:FROM]->(:AccountTicket {hash: $session})
            DETACH DELETE t\
            """, Map.of("id", account.id(), "session", Secret.hash(session)));
        forget();
    }

    /** Whether somebody logged in for this session less than {@link #FRESH} ago. */
    boolean isFresh(String session) {
        return !run(
                        "MATCH (t:AccountTicket {hash: $hash}) WHERE t.until > datetime() + $left RETURN t.hash",
                        Map.of("hash", Secret.hash(session), "left", SESSION.minus(FRESH)))
                .isEmpty();
    }

    /** Whose session it is; nothing where they have no account here. */
    Optional<Account> account(String session) {
        return run(
                        "MATCH (:AccountTicket {hash: $hash})-[:OF]->(a:Account) RETURN " + Account.SHOWN,
                        Map.of("hash", Secret.hash(session)))
                .stream()
                .map(row -> Account.of(row.get("a")))
                .findFirst();
    }

    /** Somebody may be logged in no more, or with another role. */
    void forget() {
        known.invalidateAll();
    }

    private Optional<SessionHolder> find(String kind, String secret) {
        if (!Secret.isOne(kind, secret)) {
            return Optional.empty();
        }
        String hash = Secret.hash(secret);
        return Optional.ofNullable(known.getIfPresent(hash)).or(() -> look(hash));
    }

    private Optional<SessionHolder> look(String hash) {
        Optional<SessionHolder> found = run("""
            MATCH (t:AccountTicket {hash: $hash}) WHERE t.until > datetime()
            OPTIONAL MATCH (t)-[:OF]->(a:Account) RETURN t, \
            """ + Account.SHOWN, Map.of("hash", hash)).stream()
                .flatMap(row -> row.get("a").isNull() ? elsewhere(row.get("t")) : here(row.get("a")))
                .findFirst();
        found.ifPresent(account -> known.put(hash, account));
        return found;
    }

    private static Stream<SessionHolder> here(Value account) {
        return Stream.of(Account.of(account))
                .filter(one -> one.state() == AccountState.ACTIVE)
                .map(SessionHolder::of);
    }

    private static Stream<SessionHolder> elsewhere(Value ticket) {
        return ticket.get("holder").isNull()
                ? Stream.empty()
                : Stream.of(new SessionHolder(
                        ticket.get("holder").asString(),
                        ticket.get("holderName").asString(),
                        Role.valueOf(ticket.get("holderRole").asString()),
                        ticket.get("holderOf").isNull()
                                ? null
                                : Set.copyOf(ticket.get("holderOf").asList(Value::asString))));
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }
}
