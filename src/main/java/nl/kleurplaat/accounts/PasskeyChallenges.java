package nl.kleurplaat.accounts;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Secret;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: random, for one browser and one purpose, once, within {@link PasskeySite#PATIENCE}. They stand in the
 * database among the tickets, so that any instance knows them; how many there can be follows from how often one may be asked for.
 */
@Component
class PasskeyChallenges {

    /** What it is for. */
    enum Purpose {
        MAKE,
        SHOW
    }

    private final Driver driver;
    private final Sessions sessions;
    private final Attempts attempts;

    PasskeyChallenges(Driver driver, Sessions sessions, Accounts accounts) {
        this.driver = driver;
        this.sessions = sessions;
        this.attempts = new Attempts(Ticker.systemTicker(), accounts::slowed);
    }

    /**
     * @param browser what the forms of the browser carry
     * @return base64url
     * @throws Problem RATE_LIMITED where they are asked for too often
     */
    String make(Purpose purpose, String browser) {
        attempts.begin();
        sessions.clear();
        String challenge = Secret.make("");
        run(
                "CREATE (:AccountTicket {hash: $hash, passkey: $for, until: datetime() + $lasts})",
                Map.of("hash", Secret.hash(challenge), "for", word(purpose, browser), "lasts", PasskeySite.PATIENCE));
        return challenge;
    }

    /** Takes one that was answered: whether it was ours, for this, and was not taken yet. */
    boolean take(String challenge, Purpose purpose, String browser) {
        // whoever comes second waits for the ticket, and then finds it taken
        return run("""
            MATCH (t:AccountTicket {hash: $hash}) WHERE t.passkey = $for AND t.until > datetime()
            SET t.held = true REMOVE t.held
            WITH t WHERE t.taken IS NULL
            SET t.taken = true RETURN t.hash\
            """, Map.of("hash", Secret.hash(challenge), "for", word(purpose, browser))) > 0;
    }

    /** One that was taken was answered right. */
    void succeeded() {
        attempts.succeeded();
    }

    private static String word(Purpose purpose, String browser) {
        return purpose + " " + browser;
    }

    /** How many rows it gives. */
    private int run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query)
                .withParameters(parameters)
                .execute()
                .records()
                .size();
    }
}
