package nl.kleurplaat.accounts;

import com.webauthn4j.data.RegistrationData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.accounts.PasskeyChallenges.Purpose;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditedChanges;
import nl.kleurplaat.audit.AuditedChanges.Change;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The passkeys of accounts, in the database beside these. */
@Component
class Passkeys {

    /** What changes of an account where a passkey does, as the audit calls it. */
    static final String FIELD = "passkeys";

    /** How many an account may have. */
    static final int MOST = 20;

    private static final int LONGEST_LABEL = 60;

    private final Driver driver;
    private final AuditedChanges changes;
    private final Sessions sessions;
    private final PasskeyChallenges challenges;
    private final LoginWays ways;

    Passkeys(
            Driver driver,
            AuditedChanges changes,
            Sessions sessions,
            PasskeyChallenges challenges,
            Environment settings) {
        this.driver = driver;
        this.changes = changes;
        this.sessions = sessions;
        this.challenges = challenges;
        this.ways = LoginWays.of(settings);
    }

    /** The oldest first. */
    List<Passkey> of(Account account) {
        return run(
                        "MATCH (p:Passkey)-[:OF]->(:Account {id: $id}) RETURN p ORDER BY p.createdAt, p.id",
                        Map.of("id", account.id()))
                .stream()
                .map(row -> Passkey.of(row.get("p")))
                .toList();
    }

    /**
     * What a browser is told to make a passkey for an account.
     *
     * @param browser what the forms of the browser carry
     * @throws Problem RATE_LIMITED where that was asked too often
     */
    Map<String, Object> toMake(Account account, PasskeySite site, String browser) {
        return site.toMake(challenges.make(Purpose.MAKE, browser), account, of(account));
    }

    /**
     * What a browser is told to show a passkey.
     *
     * @throws Problem RATE_LIMITED where that was asked too often
     */
    Map<String, Object> toShow(PasskeySite site, String browser) {
        return site.toShow(challenges.make(Purpose.SHOW, browser));
    }

    /**
     * A passkey that a browser has made as it was {@linkplain #toMake told}.
     *
     * @throws Problem BAD_INPUT where it was not, or too long ago, or it will not do
     */
    MadePasskey made(String sent, PasskeySite site, String browser) {
        Optional<RegistrationData> read = MadePasskey.read(sent)
                .filter(one ->
                        challenges.take(PasskeyReading.challenge(one.getCollectedClientData()), Purpose.MAKE, browser));
        MadePasskey made = read.flatMap(one -> MadePasskey.checked(one, site))
                .orElseThrow(() -> new Problem(ProblemCode.BAD_INPUT, "accounts.passkey.not-made"));
        challenges.succeeded();
        return made;
    }

    /**
     * Adds one to an account.
     *
     * @throws Problem BAD_INPUT for a label that is too long, CONFLICT where there are {@link #MOST}, or somebody has it
     */
    void add(Account account, MadePasskey passkey, String label) {
        changes.make(change -> {
            if (held(change, account).passkeys() >= MOST) {
                throw new Problem(ProblemCode.CONFLICT, "accounts.passkey.most", MOST);
            }
            keep(change, account.id(), AuditAction.UPDATE, account);
            return write(change, account, passkey, label);
        });
    }

    /** @return the account with it */
    static Account write(Change change, Account account, MadePasskey passkey, String label) {
        String written = Written.line(label);
        if (written.length() > LONGEST_LABEL) {
            throw new Problem(ProblemCode.BAD_INPUT, "accounts.passkey.label", LONGEST_LABEL);
        }
        return change
                .run(
                        """
                            MATCH (a:Account {id: $account})
                            MERGE (p:Passkey {id: $id})
                            WITH a, p WHERE p.key IS NULL
                            SET p += $values, p.label = $label, p.createdAt = datetime()
                            CREATE (p)-[:OF]->(a)
                            WITH a RETURN \
                            """ + Account.SHOWN,
                        Map.of(
                                "account",
                                account.id(),
                                "id",
                                passkey.id(),
                                "values",
                                passkey.values(),
                                "label",
                                written.isEmpty() ? "Passkey" : written))
                .stream()
                .map(row -> Account.of(row.get("a")))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.CONFLICT, "accounts.passkey.taken"));
    }

    /**
     * Takes one away from an account, which is logged out everywhere but in this session.
     *
     * @throws Problem NOT_FOUND where it has none of this id, CONFLICT where it could not log in any more
     */
    void remove(Account account, String id, String session) {
        changes.make(change -> {
            Account now = held(change, account);
            boolean gone = change.run(
                            "MATCH (p:Passkey {id: $id})-[:OF]->(:Account {id: $account}) DETACH DELETE p RETURN $id",
                            Map.of("id", id, "account", account.id()))
                    .isEmpty();
            if (gone) {
                throw new Problem(ProblemCode.NOT_FOUND, "accounts.passkey.unknown");
            }
            if (!(now.hasPassword() && ways.passwords()) && now.passkeys() == 1) {
                throw new Problem(ProblemCode.CONFLICT, "accounts.passkey.last");
            }
            keep(change, account.id(), AuditAction.UPDATE, account);
            return now;
        });
        sessions.closeOthers(account, session);
    }

    /**
     * Whose passkey a browser shows as it was {@linkplain #toShow told}. Whether it is nobody's, somebody's who is blocked, or not right,
     * cannot be told from the answer.
     *
     * @throws Problem UNAUTHENTICATED where it lets nobody in
     */
    Account of(String sent, PasskeySite site, String browser) {
        return ShownPasskey.read(sent)
                .filter(shown -> challenges.take(shown.challenge(), Purpose.SHOW, browser))
                .flatMap(shown -> owner(shown, site))
                .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "accounts.passkey.wrong"));
    }

    private Optional<Account> owner(ShownPasskey shown, PasskeySite site) {
        Optional<Record> found = run(
                        "MATCH (p:Passkey {id: $id})-[:OF]->(a:Account) RETURN p, " + Account.SHOWN,
                        Map.of("id", shown.id()))
                .stream()
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Passkey kept = Passkey.of(found.get().get("p"));
        Account account = Account.of(found.get().get("a"));
        return switch (shown.check(site, account, kept)) {
            case WRONG -> Optional.empty();
            case COPY -> {
                copied(account);
                yield Optional.empty();
            }
            case RIGHT -> used(kept, shown).filter(one -> one.state() == AccountState.ACTIVE);
        };
    }

    /** That it was used is kept where nobody used it in between. */
    private Optional<Account> used(Passkey kept, ShownPasskey shown) {
        Optional<Account> account = run(
                        """
                            MATCH (p:Passkey {id: $id})-[:OF]->(a:Account {blocked: false})
                            SET p.held = true REMOVE p.held
                            WITH a, p WHERE p.counter = $before
                            SET p.counter = $counter, p.usedAt = datetime()
                            WITH a RETURN \
                            """ + Account.SHOWN,
                        Map.of("id", kept.id(), "before", kept.counter(), "counter", shown.counter()))
                .stream()
                .map(row -> Account.of(row.get("a")))
                .findFirst();
        account.ifPresent(one -> challenges.succeeded());
        return account;
    }

    /** An admin may want to ask its holder what became of it. */
    private void copied(Account account) {
        changes.make(change -> {
            keep(change, AuditedChanges.NOBODY, AuditAction.REFUSE, account);
            return account;
        });
    }

    private static void keep(Change change, String by, AuditAction action, Account account) {
        change.keep(by, action, Accounts.TYPE, account.id(), List.of(FIELD));
    }

    /** An account as it is, while nobody else changes it. */
    private static Account held(Change change, Account account) {
        return change
                .run(
                        "MATCH (a:Account {id: $id}) SET a.held = true REMOVE a.held WITH a RETURN " + Account.SHOWN,
                        Map.of("id", account.id()))
                .stream()
                .map(row -> Account.of(row.get("a")))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "accounts.unknown", account.name()));
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records();
    }
}
