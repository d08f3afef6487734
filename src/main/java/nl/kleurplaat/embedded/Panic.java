package nl.kleurplaat.embedded;

import java.nio.file.Path;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns that the database writes no more until it is started again, most often because its disk is full. */
final class Panic extends DatabaseEventListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Panic.class);

    private final Path folder;
    private volatile boolean happened;

    Panic(Path folder) {
        this.folder = folder;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public void databasePanic(DatabaseEventContext database) {
        happened = true;
        log.error(
                "The database writes no more. Most often the disk is full: {} MiB are free for {}. Make room and start"
                        + " Kleurplaat again; until then questions are answered from what was read before.",
                folder.toFile().getUsableSpace() >> 20,
                folder);
    }
}
