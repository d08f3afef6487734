package nl.kleurplaat.forms;

import java.time.OffsetDateTime;
import java.util.List;
import nl.kleurplaat.api.GlobalId;

/**
 * A thing as a form shows it.
 *
 * @param title what it is called; made of what it refers to where it has no name
 * @param values of its fields, those without one left out
 */
record RecordEntryView(String type, String key, int version, String title, List<Value> values) {

    /** Names it in the whole API. */
    public String id() {
        return new GlobalId(type, key).toString();
    }

    /**
     * What a field has.
     *
     * @param values as the mutations take them: keys of things, days as they are written in the API
     * @param names what people call these
     */
    record Value(String field, List<String> values, List<String> names) {}

    /**
     * Who changed it by hand last.
     *
     * @param by {@code local} is whoever sits at the machine
     */
    record LastChange(String by, OffsetDateTime at) {}

    /** A list of things, cut off after as many as were asked for. */
    record Found(List<RecordEntryView> entries, boolean more) {}
}
