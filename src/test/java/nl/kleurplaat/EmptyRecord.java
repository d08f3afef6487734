package nl.kleurplaat;

import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the record before each test: all but its schema and its version, which rises. */
public final class EmptyRecord implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        wipe(SpringExtension.getApplicationContext(test));
    }

    /** Empties the record, and has its readers see so. */
    public static void wipe(ApplicationContext program) {
        try (var session = program.getBean(Driver.class).session()) {
            session.run("MATCH (n) WHERE NOT n:Version AND NOT n:__Neo4jMigration"
                            + " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            session.run("MATCH (v:Version) REMOVE v.history").consume();
            long version = session.executeWrite(
                    tx -> GraphVersion.raise(tx, null, Touched.EVERYTHING).number());
            program.publishEvent(new NetworkChanged(version));
        }
    }
}
