package nl.kleurplaat.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The Neo4j inside, which opens beside the rest of the start: who needs it waits for it. */
final class Opening implements AutoCloseable {

    private final CompletableFuture<EmbeddedNeo4j> opened;

    /** Begins to open it. */
    Opening(Supplier<EmbeddedNeo4j> neo4j) {
        opened = CompletableFuture.supplyAsync(
                neo4j, work -> Thread.ofPlatform().name("neo4j-opens").start(work));
    }

    /**
     * The database, once it is open.
     *
     * @throws nl.kleurplaat.start.StartFailure where it cannot be
     */
    EmbeddedNeo4j neo4j() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** Closes it, also where nobody came to need it. */
    @Override
    public void close() {
        if (!opened.handle((neo4j, failure) -> failure != null).join()) {
            neo4j().close();
        }
    }
}
