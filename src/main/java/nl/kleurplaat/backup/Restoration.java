package nl.kleurplaat.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.network.Schema;
import nl.kleurplaat.persons.ErasureFile;
import nl.kleurplaat.start.AtStart;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Restores a backup at the start, where that is asked: before anything is read or answered, and before persons are erased again. */
@Component
public class Restoration extends AtStart {

    /** Names the file; a service that starts with it restores that file first. */
    public static final String FILE = "kleurplaat.restore.file";

    public static final String PASSPHRASE_FILE = "kleurplaat.restore.passphrase-file";
    public static final String WITHOUT_ERASURES = "kleurplaat.restore.without-erasures";

    /** Before the audit is chained and imports that were cut off are ended. */
    private static final int PHASE = 40;

    private final Driver driver;
    private final Schema schema;
    private final ErasureFile erasures;
    private final String file;
    private final String passphraseFile;
    private final String passphrase;
    private final boolean withoutErasures;
    private @Nullable BackupManifest restored;

    Restoration(
            Driver driver,
            Schema schema,
            ErasureFile erasures,
            @Value("${" + FILE + ":}") String file,
            @Value("${" + PASSPHRASE_FILE + ":}") String passphraseFile,
            @Value("${kleurplaat.passphrase:}") String passphrase,
            @Value("${" + WITHOUT_ERASURES + ":false}") boolean withoutErasures) {
        super(PHASE);
        this.driver = driver;
        this.schema = schema;
        this.erasures = erasures;
        this.file = file;
        this.passphraseFile = passphraseFile;
        this.passphrase = passphrase;
        this.withoutErasures = withoutErasures;
    }

    @Override
    protected void begin() {
        if (!file.isEmpty()) {
            if (!withoutErasures && !Files.exists(erasures.path())) {
                throw new Problem(
                        ProblemCode.BAD_INPUT,
                        "backup.no-erasures",
                        erasures.path().toString());
            }
            var words = Passphrase.of(passphraseFile.isEmpty() ? null : Path.of(passphraseFile), passphrase);
            restored = new Restorer(driver, schema).restore(new BackupFile(Path.of(file), words));
        }
    }

    /** How many persons are erased who were not yet when the restored backup was taken. */
    public long erasedAgain() {
        try (var session = driver.session()) {
            long erased = session.run("MATCH (e:Erasure) RETURN count(e) AS erased")
                    .single()
                    .get("erased")
                    .asLong();
            return restored == null ? 0 : erased - restored.of("Erasure");
        }
    }
}
