package nl.kleurplaat.editing;

import java.util.List;

/** Edits of which at least one cannot be made: none was. */
public final class EditsRefused extends RuntimeException {

    private final transient List<EditError> errors;

    EditsRefused(List<EditError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** All that is wrong. */
    public List<EditError> errors() {
        return errors;
    }
}
