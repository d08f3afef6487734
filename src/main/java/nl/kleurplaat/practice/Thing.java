package nl.kleurplaat.practice;

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
                Assessment {

    String key();

    /** Rises with each change. */
    int version();
}
