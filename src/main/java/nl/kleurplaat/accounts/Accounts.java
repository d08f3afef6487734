package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Secret;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import nl.kleurplaat.audit.AuditedChanges.Change;
import nl.kleurplaat.network.OrganisationKeys;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The accounts that there are, in the database beside the record. */
@Component
class Accounts {

    /** How many days an invitation counts where nothing else is said. */
    static final int DAYS = 7;

    private static final String INVITATION_KIND = "ki_";
    private static final int LONGEST_NAME = 100;

    /** What an account is called in the audit. */
    static final String TYPE = "Account";

    /** How long it is not kept again that a name was tried too often. */
    private static final Duration SLOWED = Duration.ofMinutes(10);

    /** Logs an account out everywhere, and takes its invitations back. */
    private static final String END =
            "WITH a CALL (a) { OPTIONAL MATCH (t:AccountTicket)-[:OF]->(a) DETACH DELETE t } ";

    /** Takes away with what somebody logs in. */
    private static final String STRIP =
            "REMOVE a.password WITH a CALL (a) { OPTIONAL MATCH (p:Passkey)-[:OF]->(a) DETACH DELETE p } ";

    private static final String SHOWN = "RETURN " + Account.SHOWN;
    private static final String END_ALL = END + SHOWN;
    private static final String INVITATION =
            "MATCH (t:AccountTicket {hash: $hash})-[:OF]->(a:Account {blocked: false}) WHERE t.lastDay >= $today";

    private final Driver driver;
    private final Today today;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditedChanges changes;
    private final OrganisationKeys organisations;
    private final LoginWays ways;
    private final Attempts attempts = new Attempts(Ticker.systemTicker(), this::slowed);
    private final Cache<String, Boolean> slowed =
            Caffeine.newBuilder().expireAfterWrite(SLOWED).maximumSize(10_000).build();

    Accounts(
            Driver driver,
            Today today,
            Passwords passwords,
            Sessions sessions,
            AuditedChanges changes,
            OrganisationKeys organisations,
            Environment settings) {
        this.driver = driver;
        this.changes = changes;
        this.organisations = organisations;
        this.ways = LoginWays.of(settings);
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
        return accounts("MATCH (a:Account) " + SHOWN + " ORDER BY a.loginName", Map.of());
    }

    /**
     * @param until null for {@link #DAYS} from today
     * @param by who does
     * @throws Problem BAD_INPUT for a name or day that cannot be, CONFLICT where the name is taken
     */
    Invited invite(String name, Role role, @Nullable LocalDate until, String by) {
        return invite(name, role, until, List.of(), by);
    }

    /** @param of the keys of the organisations whose things alone its holder may change; none: all things */
    Invited invite(String name, Role role, @Nullable LocalDate until, List<String> of, String by) {
        String written = Written.line(name);
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.name", LONGEST_NAME);
        }
        LocalDate last = lastDay(until);
        List<String> limits = limits(of, role);
        Map<String, Object> account = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "name",
                written,
                "role",
                role.name(),
                "blocked",
                false,
                "organisations",
                limits,
                "createdBy",
                by);
        return changes.make(change -> {
            Account made = accounts(
                            change, """
                                MERGE (a:Account {loginName: $loginName})
                                ON CREATE SET a += $account, a.createdAt = datetime()
                                WITH a WHERE a.id = $account.id \
                                """ + SHOWN, Map.of("loginName", Written.caseless(written), "account", account))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.CONFLICT, "accounts.taken", written));
            keep(change, by, AuditAction.CREATE, made, "name", "role", "organisations", "invitation");
            return invited(change, made, last);
        });
    }

    /** Lets somebody choose anew how they log in: the password and passkeys they had count no more, and where they are logged in neither. */
    Invited inviteAgain(String name, @Nullable LocalDate until, String by) {
        LocalDate last = lastDay(until);
        return changed(name, (change, before) -> {
            requireAnotherAdmin(change, before);
            Account after = one(change, before, "SET a.blocked = false " + STRIP + END_ALL, Map.of());
            List<String> fields = new ArrayList<>(List.of("password", "invitation"));
            if (before.passkeys() > 0) {
                fields.add(1, Passkeys.FIELD);
            }
            if (before.state() == AccountState.BLOCKED) {
                fields.addFirst("blocked");
            }
            keep(change, by, AuditAction.UPDATE, before, fields.toArray(String[]::new));
            return invited(change, after, last);
        });
    }

    Account change(String name, @Nullable Role role, @Nullable Boolean blocked, String by) {
        return change(name, role, blocked, null, by);
    }

    /**
     * @param role and {@code blocked}, {@code of}: null as it is
     * @param of the keys of the organisations whose things alone its holder may change; none: all things
     * @throws Problem CONFLICT where nobody would be left who says who gets in
     */
    Account change(String name, @Nullable Role role, @Nullable Boolean blocked, @Nullable List<String> of, String by) {
        return changed(name, (change, before) -> {
            Map<String, Object> values = new TreeMap<>();
            if (role != null && role != before.role()) {
                values.put("role", role.name());
            }
            if (blocked != null && blocked != (before.state() == AccountState.BLOCKED)) {
                values.put("blocked", blocked);
            }
            List<String> limits = limits(of == null ? before.organisations() : of, role == null ? before.role() : role);
            if (!limits.equals(before.organisations())) {
                values.put("organisations", limits);
            }
            if (values.isEmpty()) {
                return before;
            }
            if (values.containsKey("role") || Boolean.TRUE.equals(blocked)) {
                requireAnotherAdmin(change, before);
            }
            keep(change, by, AuditAction.UPDATE, before, values.keySet().toArray(String[]::new));
            String end = Boolean.TRUE.equals(blocked) ? END_ALL : SHOWN;
            return one(change, before, "SET a += $values " + end, Map.of("values", values));
        });
    }

    /** @throws Problem CONFLICT where nobody would be left who says who gets in */
    Account remove(String name, String by) {
        return changed(name, (change, before) -> {
            requireAnotherAdmin(change, before);
            keep(change, by, AuditAction.DELETE, before);
            one(change, before, STRIP + END + "WITH a, a{.*} AS was DETACH DELETE a RETURN was AS a", Map.of());
            return before;
        });
    }

    /** Whose invitation it is; nothing where it does not count, or no more. */
    Optional<Account> invitedBy(String invitation) {
        return Secret.isOne(INVITATION_KIND, invitation)
                ? accounts(INVITATION + " " + SHOWN, invitation(invitation)).stream()
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Takes an invitation up, once.
     *
     * @throws Problem BAD_INPUT for a password that will not do, NOT_FOUND for an invitation that does not count, FORBIDDEN where
     *     nobody has a password
     */
    Account accept(String invitation, String password) {
        ways.requirePasswords();
        String kept = passwords.kept(password);
        return accepted(
                invitation,
                "password",
                (change, account) ->
                        one(change, account, "SET a.password = $password " + SHOWN, Map.of("password", kept)));
    }

    /**
     * Takes an invitation up, once, without a password.
     *
     * @throws Problem NOT_FOUND for an invitation that does not count, CONFLICT for a passkey that somebody has
     */
    Account accept(String invitation, MadePasskey passkey, String label) {
        return accepted(
                invitation, Passkeys.FIELD, (change, account) -> Passkeys.write(change, account, passkey, label));
    }

    private Account accepted(String invitation, String field, BiFunction<Change, Account, Account> work) {
        return changes.make(change -> {
            // whoever comes second waits for the account, and then finds no invitation
            Account account = accounts(
                            change,
                            INVITATION + " SET a.taken = true WITH a " + INVITATION + " REMOVE a.taken " + END_ALL,
                            invitation(invitation))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "accounts.no-invitation"));
            keep(change, account.id(), AuditAction.UPDATE, account, field);
            return work.apply(change, account);
        });
    }

    /**
     * Whose name and password these are. Whether the name is nobody's, somebody's who is blocked, or the password is wrong,
     * cannot be told from the answer nor from how long it takes.
     *
     * @throws Problem RATE_LIMITED where that was tried too often, FORBIDDEN where nobody has a password
     */
    Optional<Account> of(String name, String password) {
        ways.requirePasswords();
        String loginName = Written.caseless(name);
        if (loginName.isEmpty()) {
            return Optional.empty();
        }
        attempts.begin(loginName);
        Optional<Value> found = nodes("MATCH (a:Account {loginName: $name}) " + SHOWN, Map.of("name", loginName))
                .findFirst();
        boolean right = passwords.matches(
                password, found.map(node -> node.get("password").asString(null)).orElse(null));
        Optional<Account> account = found.map(Account::of).filter(one -> right && one.state() == AccountState.ACTIVE);
        account.ifPresent(one -> attempts.succeeded(loginName));
        return account;
    }

    /** That it is kept takes as long for a name that nobody has. */
    void slowed(String loginName) {
        if (slowed.asMap().putIfAbsent(loginName, true) == null) {
            changes.make(change -> {
                String id = change.run(
                                "OPTIONAL MATCH (a:Account {loginName: $name}) RETURN coalesce(a.id, '') AS id",
                                Map.of("name", loginName))
                        .getFirst()
                        .get("id")
                        .asString();
                change.keep(AuditedChanges.NOBODY, AuditAction.REFUSE, TYPE, id, List.of("login"));
                return id;
            });
        }
    }

    private static Invited invited(Change change, Account account, LocalDate until) {
        String secret = Secret.make(INVITATION_KIND);
        change.run("""
            MATCH (a:Account {id: $id})
            CREATE (:AccountTicket {hash: $hash, lastDay: $until})-[:OF]->(a)\
            """, Map.of("id", account.id(), "hash", Secret.hash(secret), "until", until));
        return new Invited(account, "/invitation?token=" + secret, until);
    }

    /** An admin is limited to none. */
    private List<String> limits(List<String> of, Role role) {
        List<String> keys = of.stream()
                .map(Written::line)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (role == Role.ADMIN && !keys.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.limited-admin");
        }
        organisations.unknown(keys).ifPresent(key -> {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.no-organisation", key);
        });
        return keys;
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

    /** Changes an account of this name, while nobody else changes one or who the admins are. */
    private <T> T changed(String name, BiFunction<Change, Account, T> work) {
        Map<String, Object> named = Map.of("name", Written.caseless(name));
        T done = changes.make(change -> {
            change.run(
                    "MATCH (a:Account) WHERE a.role = 'ADMIN' OR a.loginName = $name WITH a ORDER BY a.id"
                            + " SET a.held = true REMOVE a.held",
                    named);
            Account before = accounts(change, "MATCH (a:Account {loginName: $name}) " + SHOWN, named)
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "accounts.unknown", name));
            return work.apply(change, before);
        });
        sessions.forget();
        return done;
    }

    /** Where {@code account} is the last that can log in and say who does, nobody could ever again. */
    private void requireAnotherAdmin(Change change, Account account) {
        boolean matters = ways.accounts() && account.role() == Role.ADMIN && ways.suffices(account);
        if (matters
                && accounts(change, "MATCH (a:Account {role: 'ADMIN'}) " + SHOWN, Map.of())
                        .noneMatch(other -> ways.suffices(other) && !other.id().equals(account.id()))) {
            throw new Problem(ProblemCode.CONFLICT, "accounts.last-admin", account.name());
        }
    }

    private static Account one(Change change, Account account, String query, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("id", account.id());
        return accounts(change, "MATCH (a:Account {id: $id}) " + query, all)
                .findFirst()
                .orElseThrow();
    }

    private static void keep(Change change, String by, AuditAction action, Account account, String... fields) {
        change.keep(by, action, TYPE, account.id(), List.of(fields));
    }

    private static Stream<Account> accounts(Change change, String query, Map<String, Object> parameters) {
        return change.run(query, parameters).stream().map(row -> Account.of(row.get("a")));
    }

    private List<Account> accounts(String query, Map<String, Object> parameters) {
        return nodes(query, parameters).map(Account::of).toList();
    }

    private Stream<Value> nodes(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query).withParameters(parameters).execute().records().stream()
                .map(row -> row.get("a"));
    }
}
