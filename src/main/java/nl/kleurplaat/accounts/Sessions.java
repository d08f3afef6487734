package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.network.Schema;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who is logged in with an account, in the database beside the record: any instance knows them, and a restart logs nobody out.
 * One that was looked up counts for {@link #KEPT} without being looked up again.
 */
@Component
public class Sessions {

    /** Half of the minute within which who is blocked or logged out is refused everywhere. */
    static final Duration KEPT = Duration.ofSeconds(30);

    /** A working day. */
    static final Duration SESSION = Duration.ofHours(12);

    /** How long a page may ask the API before it has to show its session again. */
    static final Duration TOKEN = Duration.ofMinutes(10);

    private static final String COOKIE_KIND = "ks_";
    private static final String TOKEN_KIND = "kt_";
    private static final int MOST = 10_000;

    private final Driver driver;
    private final Cache<String, Account> known;

    /** @param schema must be there before anything is read */
    @Autowired
    Sessions(Driver driver, Schema schema) {
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
    public Optional<Account> ofCookie(String secret) {
        return find(COOKIE_KIND, secret);
    }

    /** Whose page has this token; nothing where it is none, or none any more. */
    public Optional<Account> ofToken(String secret) {
        return find(TOKEN_KIND, secret);
    }

    /** Logs an account in, and clears away what has ended. */
    String open(Account account) {
        run("MATCH (t:AccountTicket) WHERE t.until < datetime() DETACH DELETE t", Map.of());
        String secret = Secret.make(COOKIE_KIND);
        run("""
            MATCH (a:Account {id: $id})
            CREATE (:AccountTicket {hash: $hash, until: datetime() + $lasts})-[:OF]->(a)\
            """, Map.of("id", account.id(), "hash", Secret.hash(secret), "lasts", SESSION));
        return secret;
    }

    /** A token for the page that shows a session; it ends with it. */
    String token(String session) {
        String secret = Secret.make(TOKEN_KIND);
        run("""
            MATCH (s:AccountTicket {hash: $session})-[:OF]->(a:Account)
            CREATE (t:AccountTicket {hash: $hash, until: datetime() + $lasts})-[:OF]->(a)
            CREATE (t)-[:FROM]->(s)\
            """, Map.of("session", Secret.hash(session), "hash", Secret.hash(secret), "lasts", TOKEN));
        return secret;
    }

    /** Logs out. */
    void close(String session) {
        run("""
            MATCH (s:AccountTicket {hash: $session}) OPTIONAL MATCH (t:AccountTicket)-[:FROM]->(s)
            DETACH DELETE t, s\
            """, Map.of("session", Secret.hash(session)));
        forget();
    }

    /** Somebody may be logged in no more, or with another role. */
    void forget() {
        known.invalidateAll();
    }

    private Optional<Account> find(String kind, String secret) {
        if (!Secret.isOne(kind, secret)) {
            return Optional.empty();
        }
        String hash = Secret.hash(secret);
        return Optional.ofNullable(known.getIfPresent(hash)).or(() -> look(hash));
    }

    private Optional<Account> look(String hash) {
        Optional<Account> found = run("""
            MATCH (t:AccountTicket {hash: $hash})-[:OF]->(a:Account) WHERE t.until > datetime() RETURN a\
            """, Map.of("hash", hash)).stream()
                .map(row -> Account.of(row.get("a")))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .findFirst();
        found.ifPresent(account -> known.put(hash, account));
        return found;
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }
}
