package nl.kleurplaat.analysis.drawing;

/** The shape that an actor is drawn with: it says of which kind it is. */
public enum ActorShape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    PENTAGON,
    /** Of all kinds that have no shape of their own, and of actors without a kind. */
    HEXAGON
}
