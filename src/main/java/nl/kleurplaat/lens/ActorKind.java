package nl.kleurplaat.lens;

/** Who the actors of a network are. */
public enum ActorKind {
    ORGANISATION,
    STAKEHOLDER
}
