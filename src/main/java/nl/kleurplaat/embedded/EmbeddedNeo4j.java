package nl.kleurplaat.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import nl.kleurplaat.start.StartFailure;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j in this JVM: on disk in one folder, reachable over Bolt on a free loopback port, with a password that is new
 * at every start and is known to nobody else.
 */
final class EmbeddedNeo4j implements AutoCloseable {

    static final String USER = "neo4j";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final long PAGE_CACHE = ByteUnit.mebiBytes(256);
    /** For what comes after the recovery, which {@link #open} waits for however long it takes. */
    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private final DatabaseManagementService dbms;
    private final Panic panic;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(DatabaseManagementService dbms, Panic panic, URI uri, String password) {
        this.dbms = dbms;
        this.panic = panic;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts the database, or throws a {@link StartFailure} that names the fix.
     *
     * @param home the data folder; made where it is missing
     * @param minimumFree bytes that must be free on its disk
     */
    static EmbeddedNeo4j start(Path home, long minimumFree) {
        Path folder = home.toAbsolutePath().normalize();
        check(folder, minimumFree);
        log.info("The database opens in {}", folder);
        DatabaseManagementService dbms = open(folder);
        Panic panic = new Panic(folder);
        dbms.registerDatabaseEventListener(panic);
        try {
            GraphDatabaseAPI database = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            if (!database.isAvailable(START_LIMIT.toMillis())) {
                throw new StartFailure(
                        "the database in " + folder + " does not open.",
                        "Its own log, " + folder.resolve("logs/debug.log") + ", says why.");
            }
            var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
            int port = ports.getLocalAddress(ConnectorType.BOLT).getPort();
            return new EmbeddedNeo4j(dbms, panic, URI.create("bolt://127.0.0.1:" + port), newPassword(dbms));
        } catch (RuntimeException e) {
            close(dbms, panic);
            throw e;
        }
    }

    URI uri() {
        return uri;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        close(dbms, panic);
    }

    /**
     * After a panic the database is left as a crash would leave it, which the next start recovers from: an orderly close
     * would append what a full disk refused, out of place, and the database would never open again.
     */
    private static void close(DatabaseManagementService dbms, Panic panic) {
        if (panic.happened()) {
            log.warn("The database is left as it is; the next start recovers it");
        } else {
            dbms.shutdown();
            log.info("The database is closed");
        }
    }

    private static void check(Path folder, long minimumFree) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new StartFailure(
                        "the data folder " + folder + " cannot be written.",
                        "Give this user the right to write there, or choose another folder with KLEURPLAAT_HOME.");
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < minimumFree) {
                throw new StartFailure(
                        "the disk of the data folder " + folder + " is full: " + mebibytes(free) + " MiB free, "
                                + mebibytes(minimumFree) + " MiB needed.",
                        "Make room, or choose a folder on another disk with KLEURPLAAT_HOME.");
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "the data folder " + folder + " cannot be made ("
                            + e.getClass().getSimpleName() + ").",
                    "Check the path and the rights, or choose another folder with KLEURPLAAT_HOME.",
                    e);
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    private static DatabaseManagementService open(Path folder) {
        try {
            return new DatabaseManagementServiceBuilder(folder)
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                    .setConfig(BoltConnector.enable_discovery, false)
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.udc_enabled, false)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    .build();
        } catch (RuntimeException e) {
            throw why(folder, e);
        }
    }

    private static RuntimeException why(Path folder, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new StartFailure(
                        "the data folder " + folder + " is in use by another process.",
                        "Stop the Kleurplaat that runs there, or choose another folder with KLEURPLAAT_HOME.",
                        failure);
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return new StartFailure(
                        "the disk of the data folder " + folder + " is full.",
                        "Make room, or choose a folder on another disk with KLEURPLAAT_HOME.",
                        failure);
            }
        }
        return new StartFailure(
                "the database in " + folder + " does not open.",
                "Its own log, " + folder.resolve("logs/debug.log") + ", says why.",
                failure);
    }

    /** Sets a password that nobody knows: other users of this machine reach the port, but not the data. */
    private static String newPassword(DatabaseManagementService dbms) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (var tx = dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            tx.execute(
                            "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password))
                    .close();
            tx.commit();
        }
        return password;
    }
}
