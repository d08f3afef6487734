package nl.kleurplaat.browse;

import nl.kleurplaat.snapshot.Snapshot;

/** Something of a snapshot as the API shows it, with its references followed. */
public sealed interface NodeView permits HeldView, DomainView, RegionView, ThingView {

    /** What it is a thing of. */
    Snapshot snapshot();

    /** Names it in the whole API. */
    String id();

    String key();
}
