package nl.kleurplaat.revisions;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.Log;
import org.jspecify.annotations.Nullable;

/**
 * A change, as who asks may see it.
 *
 * @param reader who asks
 * @param things that it changed, or some of them
 */
record RevisionView(Log.Revision it, Reader reader, List<ThingChange> things) {

    public String version() {
        return String.valueOf(it.version());
    }

    public OffsetDateTime at() {
        return it.at().atOffset(ZoneOffset.UTC);
    }

    public @Nullable String by() {
        return reader.role().includes(Role.EDITOR) ? it.cause().by() : null;
    }

    /** It may name somebody. */
    public @Nullable String reason() {
        return reader.tier() == Tier.PERSONS ? it.cause().reason() : null;
    }

    public Cause.Action action() {
        return it.cause().action();
    }

    public int count() {
        return it.count();
    }

    /**
     * What became of a thing.
     *
     * @param title what it is called now, or was last
     * @param made whether it was not there before
     * @param gone whether it is not there after
     */
    record ThingChange(String type, String key, String title, boolean made, boolean gone, List<FieldChange> fields) {}

    /**
     * What became of what a thing says.
     *
     * @param name of the field, as people know it
     * @param before as people call it; empty where nothing was said
     */
    record FieldChange(String field, String name, List<String> before, List<String> after) {}

    /** Changes, cut off after as many as were asked for. */
    record Found(List<RevisionView> changes, boolean more) {}
}
