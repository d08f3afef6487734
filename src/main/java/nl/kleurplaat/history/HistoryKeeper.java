package nl.kleurplaat.history;

import java.util.Collection;
import java.util.List;
import nl.kleurplaat.network.GraphVersion;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Keeps what things were before a change that is made in one transaction. */
@Component
public class HistoryKeeper {

    static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;

    HistoryKeeper(Driver driver) {
        this.driver = driver;
    }

    /**
     * Keeps what things were. It may be asked after they were changed: what others see of them is what they were.
     *
     * @param tx that of the change, which holds the lock on the version and has not ended
     * @param raised what the change raised the record to
     * @param things all that it makes, changes or takes away, as {@link nl.kleurplaat.network.Touched#thing} names them; more
     *     do no harm
     */
    public void keep(TransactionContext tx, GraphVersion.Raised raised, Cause cause, Collection<String> things) {
        EntryWriter.keep(tx, raised, cause, before(things));
    }

    /** What the record holds of things, in a transaction that is the caller's. */
    public static List<State> now(TransactionContext tx, Collection<String> things) {
        return StateReader.read(tx, things);
    }

    /** Where the change is written, as elsewhere it may come later; in a transaction for each query, as the lock is held. */
    private List<State> before(Collection<String> things) {
        try (var session = driver.session()) {
            return StateReader.read(session, things);
        }
    }
}
