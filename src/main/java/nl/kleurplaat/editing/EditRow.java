package nl.kleurplaat.editing;

import java.util.List;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.types.Type;

/**
 * An edit as a row of its table.
 *
 * @param row its line is the number of the edit, from 1
 */
record EditRow(Edit edit, Type table, Row row) {

    boolean is(Edit.Action action) {
        return edit.action() == action;
    }

    /** The place of a field in the input. */
    String path(String field) {
        return edit.path() + "." + field;
    }

    /** The place of what the thing is known by. */
    String keyPath() {
        return table.hasId() || edit.values().containsKey("key") ? path("key") : edit.path();
    }

    /** The place of one of the values of a field; of the field where it is not a list, or not in it. */
    String path(String field, String value) {
        if (edit.values().get(field) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String text && Written.line(text).equals(value)) {
                    return path(field) + "[" + i + "]";
                }
            }
        }
        return path(field);
    }
}
