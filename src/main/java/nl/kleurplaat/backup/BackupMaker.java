package nl.kleurplaat.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditTrail;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Schema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes backups while the service runs. All of one is of one version: where something was written while it was read, it is
 * read again; and once that happened {@value #FREE} times, everybody who writes waits while it is read.
 */
@Component
class BackupMaker {

    private static final Logger log = LoggerFactory.getLogger(BackupMaker.class);

    private static final int FREE = 2;
    private static final int TRIES = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PACE = 200;

    /** Few at a time: one that holds a part of an imported file is large. */
    private static final SessionConfig READING =
            SessionConfig.builder().withFetchSize(200).build();

    private final Driver driver;
    private final Schema schema;

    BackupMaker(Driver driver, Schema schema) {
        this.driver = driver;
        this.schema = schema;
    }

    /** A backup on disk that is gone when it is closed, or when the program ends. */
    record Taken(FileChannel file, BackupManifest manifest) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** What tells whether anything was written: every change of the record has a version, every other one an entry. */
    private record Moment(GraphVersion version, long entries) {

        static Moment of(TransactionContext tx) {
            long entries = tx.run("MATCH (a:AuditEntry) RETURN count(a) AS entries")
                    .single()
                    .get("entries")
                    .asLong();
            return new Moment(GraphVersion.read(tx), entries);
        }
    }

    /**
     * Takes one; that it was taken is kept.
     *
     * @throws Problem CONFLICT where an import is being written, or so much is changed that no moment is found
     */
    Taken take(String by) throws IOException {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> AuditTrail.write(tx, by, AuditAction.BACKUP, "Backup", "", List.of()));
        }
        Path path = Files.createTempFile("kleurplaat", ".backup");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new Taken(file, read(file));
        } catch (UncheckedIOException e) {
            file.close();
            throw new Problem(ProblemCode.INTERNAL, "backup.no-room", String.valueOf(path.getParent()));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private BackupManifest read(FileChannel file) {
        long patient = System.nanoTime() + PATIENCE.toNanos();
        int tries = 0;
        while (tries < TRIES) {
            boolean waits = tries >= FREE;
            Reading reading;
            try (var session = driver.session(READING)) {
                reading = session.executeWrite(tx -> read(tx, file, waits));
            }
            if (reading.manifest != null) {
                log.info(
                        "A backup was taken of version {}: read in {} ms, {}",
                        reading.manifest.version(),
                        reading.millis,
                        waits ? "while edits waited" : "while edits went on");
                return reading.manifest;
            }
            if (reading.begun) {
                tries++;
            } else {
                pause(patient);
            }
        }
        throw busy();
    }

    /**
     * One try.
     *
     * @param begun false where an import was being written
     * @param manifest null where something was written meanwhile
     */
    private record Reading(boolean begun, @Nullable BackupManifest manifest, long millis) {}

    private Reading read(TransactionContext tx, FileChannel file, boolean waits) {
        long begin = System.nanoTime();
        if (waits) {
            GraphVersion.lock(tx);
            tx.run("MATCH (c:AuditChain {id: 'audit'}) SET c.locked = true REMOVE c.locked")
                    .consume();
        }
        Moment moment = Moment.of(tx);
        if (moment.version().between()) {
            return new Reading(false, null, 0);
        }
        try {
            BackupManifest manifest = write(file, tx, moment);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return new Reading(true, Moment.of(tx).equals(moment) ? manifest : null, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupManifest write(FileChannel file, TransactionContext tx, Moment moment) throws IOException {
        file.truncate(0);
        BackupWriter writer = new BackupWriter(Channels.newOutputStream(file));
        var counted = GraphScan.read(tx, writer::line);
        String program =
                Objects.requireNonNullElse(BackupMaker.class.getPackage().getImplementationVersion(), "");
        return writer.end(program, schema.version(), moment.version().number(), counted);
    }

    private static void pause(long until) {
        if (System.nanoTime() > until) {
            throw busy();
        }
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return new Problem(ProblemCode.CONFLICT, "backup.busy");
    }
}
