package nl.kleurplaat.history;

import java.util.Collection;
import nl.kleurplaat.network.GraphVersion;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.springframework.context.annotation.Primary;

/** Keeps what things were, or does not: so that it can be measured what it costs. */
@Primary
public class SwitchedHistory extends HistoryKeeper {

    private volatile boolean keeps = true;

    SwitchedHistory(Driver driver) {
        super(driver);
    }

    public void keep(boolean keeps) {
        this.keeps = keeps;
    }

    @Override
    public void keep(TransactionContext tx, GraphVersion.Raised raised, Cause cause, Collection<String> things) {
        if (keeps) {
            super.keep(tx, raised, cause, things);
        }
    }
}
