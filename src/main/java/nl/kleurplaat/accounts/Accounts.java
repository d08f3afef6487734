package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.network.Schema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** The accounts that there are, in the database beside the record. */
@Component
class Accounts {

    /** How many days an invitation counts where nothing else is said. */
    static final int DAYS = 7;

    private static final String INVITATION_KIND = "ki_";
    private static final int LONGEST_NAME = 100;

    /** Logs an account out everywhere, and takes its invitations back. */
    private static final String END =
            "WITH a CALL (a) { OPTIONAL MATCH (t:AccountTicket)-[:OF]->(a) DETACH DELETE t } ";

    private static final String END_ALL = END + "RETURN a";
    private static final String INVITATION =
            "MATCH (t:AccountTicket {hash: $hash})-[:OF]->(a:Account {blocked: false}) WHERE t.lastDay >= $today";

    private final Driver driver;
    private final Today today;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts = new Attempts(Ticker.systemTicker());

    /** @param schema must be there before anything is read */
    Accounts(Driver driver, Schema schema, Today today, Passwords passwords, Sessions sessions) {
        this.driver = driver;
        this.today = today;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * An account whose holder chooses a password.
     *
     * @param path the address on this service where that is done; told once, and not kept
     * @param until the last day that it can be done
     */
    record Invited(Account account, String path, LocalDate until) {}

    /** By name. */
    List<Account> all() {
        return accounts("MATCH (a:Account) RETURN a ORDER BY a.loginName", Map.of());
    }

    /**
     * @param until null for {@link #DAYS} from today
     * @throws Problem BAD_INPUT for a name or day that cannot be, CONFLICT where the name is taken
     */
    Invited invite(String name, Role role, @Nullable LocalDate until, String by) {
        String written = Written.line(name);
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.name", LONGEST_NAME);
        }
        LocalDate last = lastDay(until);
        String id = UUID.randomUUID().toString();
        return accounts(
                        """
                        MERGE (a:Account {loginName: $loginName})
                        ON CREATE SET a += $account, a.createdAt = datetime()
                        WITH a WHERE a.id = $account.id
                        RETURN a\
                        """,
                        Map.of(
                                "loginName",
                                Written.caseless(written),
                                "account",
                                Map.of(
                                        "id",
                                        id,
                                        "name",
                                        written,
                                        "role",
                                        role.name(),
                                        "blocked",
                                        false,
                                        "createdBy",
                                        by)))
                .stream()
                .findFirst()
                .map(account -> invited(account, last))
                .orElseThrow(() -> new Problem(ProblemCode.CONFLICT, "accounts.taken", written));
    }

    /** Lets somebody choose another password: what they had counts no more, and where they are logged in neither. */
    Invited inviteAgain(String name, @Nullable LocalDate until) {
        LocalDate last = lastDay(until);
        Account account = changed(name, "SET a.blocked = false REMOVE a.password " + END_ALL, Map.of());
        return invited(account, last);
    }

    /** @param role and {@code blocked}: null as it is */
    Account change(String name, @Nullable Role role, @Nullable Boolean blocked) {
        Map<String, Object> values = new HashMap<>();
        if (role != null) {
            values.put("role", role.name());
        }
        if (blocked != null) {
            values.put("blocked", blocked);
        }
        String end = Boolean.TRUE.equals(blocked) ? END_ALL : "RETURN a";
        return changed(name, "SET a += $values " + end, Map.of("values", values));
    }

    Account remove(String name) {
        return changed(name, END + "WITH a, a{.*} AS was DETACH DELETE a RETURN was AS a", Map.of());
    }

    /** Whose invitation it is; nothing where it does not count, or no more. */
    Optional<Account> invitedBy(String invitation) {
        return Secret.isOne(INVITATION_KIND, invitation)
                ? accounts(INVITATION + " RETURN a", invitation(invitation)).stream()
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Takes an invitation up, once.
     *
     * @throws Problem BAD_INPUT for a password that will not do, NOT_FOUND for an invitation that does not count
     */
    Account accept(String invitation, String password) {
        String kept = passwords.kept(password);
        Map<String, Object> parameters = new HashMap<>(invitation(invitation));
        parameters.put("password", kept);
        // whoever comes second waits for the account, and then finds no invitation
        return accounts(
                        INVITATION + " SET a.taken = true WITH a " + INVITATION
                                + " REMOVE a.taken SET a.password = $password " + END_ALL,
                        parameters)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "accounts.no-invitation"));
    }

    /**
     * Whose name and password these are. Whether the name is nobody's, somebody's who is blocked, or the password is wrong,
     * cannot be told from the answer nor from how long it takes.
     *
     * @throws Problem RATE_LIMITED where that was tried too often
     */
    Optional<Account> of(String name, String password) {
        String loginName = Written.caseless(name);
        if (loginName.isEmpty()) {
            return Optional.empty();
        }
        attempts.begin(loginName);
        Optional<Value> found = nodes("MATCH (a:Account {loginName: $name}) RETURN a", Map.of("name", loginName))
                .findFirst();
        boolean right = passwords.matches(
                password, found.map(node -> node.get("password").asString(null)).orElse(null));
        Optional<Account> account = found.map(Account::of).filter(one -> right && one.state() == AccountState.ACTIVE);
        account.ifPresent(one -> attempts.succeeded(loginName));
        return account;
    }

    private Invited invited(Account account, LocalDate until) {
        String secret = Secret.make(INVITATION_KIND);
        accounts("""
            MATCH (a:Account {id: $id})
            CREATE (:AccountTicket {hash: $hash, lastDay: $until})-[:OF]->(a)
            RETURN a\
            """, Map.of("id", account.id(), "hash", Secret.hash(secret), "until", until));
        return new Invited(account, "/invitation?token=" + secret, until);
    }

    private Map<String, Object> invitation(String secret) {
        return Map.of("hash", Secret.hash(secret), "today", today.now());
    }

    private LocalDate lastDay(@Nullable LocalDate until) {
        LocalDate day = today.now();
        if (until != null && until.isBefore(day)) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.until", until);
        }
        return until == null ? day.plusDays(DAYS) : until;
    }

    private Account changed(String name, String change, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("name", Written.caseless(name));
        Account account = accounts("MATCH (a:Account {loginName: $name}) " + change, all).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "accounts.unknown", name));
        sessions.forget();
        return account;
    }

    private List<Account> accounts(String query, Map<String, Object> parameters) {
        return nodes(query, parameters).map(Account::of).toList();
    }

    private Stream<Value> nodes(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query).withParameters(parameters).execute().records().stream()
                .map(row -> row.get("a"));
    }
}
