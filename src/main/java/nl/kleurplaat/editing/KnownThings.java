package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.NearestKey;
import nl.kleurplaat.intake.check.RecordReader;
import org.jspecify.annotations.Nullable;

/** Refuses edits of things that are not there, or that somebody else has changed meanwhile. */
final class KnownThings {

    private final RecordReader record;
    private final Refusals refusals;

    KnownThings(RecordReader record, Refusals refusals) {
        this.record = record;
        this.refusals = refusals;
    }

    /**
     * Checks one edit.
     *
     * @param version that the thing has; null where there is none
     */
    void check(EditRow of, String keyPath, String versionPath, @Nullable Integer version) {
        if (version == null) {
            unknown(of, keyPath, of.row().key);
        } else if (!version.equals(of.edit().version())) {
            refusals.add(
                    of,
                    ProblemCode.CONFLICT,
                    versionPath,
                    Map.of("version", version),
                    "editing.version",
                    version.toString(),
                    String.valueOf(of.edit().version()));
        }
    }

    void unknown(EditRow of, String path, String key) {
        List<String> keys = new ArrayList<>();
        record.keys(of.table(), keys::add);
        String near = new NearestKey(keys).to(key).orElse(null);
        if (near == null) {
            refusals.add(of, ProblemCode.NOT_FOUND, path, "editing.unknown", key);
        } else {
            refusals.add(of, ProblemCode.NOT_FOUND, path, Map.of("near", near), "editing.unknown.near", key, near);
        }
    }
}
