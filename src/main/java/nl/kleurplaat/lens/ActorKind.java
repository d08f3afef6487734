package nl.kleurplaat.lens;

/** Who the actors of a network are; part of the agreed API. */
public enum ActorKind {
    ORGANISATION,
    STAKEHOLDER
}
