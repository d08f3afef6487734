package nl.kleurplaat.practice;

import nl.kleurplaat.types.Holder;
import org.jspecify.annotations.Nullable;

/** Something that partners say or agree. It refers to other things by their keys; what it refers to may be gone. */
public sealed interface Thing
        permits Dialogue,
                Strength,
                Opportunity,
                Step,
                Obstacle,
                AgendaItem,
                Term,
                Definition,
                Assignment,
                Goal,
                Intervention,
                Assessment,
                Meeting,
                Acquaintance {

    String key();

    /** Rises with each change. */
    int version();

    /** What it has in a field; the caller knows that there is one. */
    default @Nullable Object value(String field) {
        return Holder.of(getClass()).read(this, field);
    }
}
