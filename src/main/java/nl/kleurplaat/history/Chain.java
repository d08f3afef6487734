package nl.kleurplaat.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.api.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Looks whether the history is as it was written: each entry has a hash over itself and the one before it. */
@Component
public class Chain {

    private final Driver driver;

    Chain(Driver driver) {
        this.driver = driver;
    }

    /** The version of the first entry that is not as it was written, or after which one is gone; empty: all are there. */
    public Optional<Long> broken() {
        try (var session = driver.session(HistoryKeeper.READING)) {
            return session.executeRead(Chain::broken);
        }
    }

    private static Optional<Long> broken(TransactionContext tx) {
        Value version =
                tx.run("MATCH (v:Version {id: 'network'}) RETURN v").single().get("v");
        String hash = "";
        long last = 0;
        var entries = tx.run("MATCH (e:HistoryEntry) RETURN e ORDER BY e.version, e.part");
        while (entries.hasNext()) {
            Record row = entries.next();
            Value entry = row.get("e");
            last = entry.get("version").asLong();
            byte[] bytes = entry.get("bytes").asByteArray();
            Map<String, @Nullable Object> said = new HashMap<>(entry.asMap());
            if (!Sha256.hex(bytes).equals(said.get("digest"))
                    || !EntryWriter.chained(hash, said).equals(said.get("hash"))) {
                return Optional.of(last);
            }
            hash = String.valueOf(said.get("hash"));
        }
        return version.get("history").asString("").equals(hash)
                ? Optional.empty()
                : Optional.of(version.get("number").asLong());
    }

    /** What an entry holds, as it is written: what is personal is closed. */
    public String text(byte[] bytes) {
        return new String(StateText.inflated(bytes), StandardCharsets.UTF_8);
    }
}
