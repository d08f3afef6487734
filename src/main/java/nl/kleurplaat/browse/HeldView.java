package nl.kleurplaat.browse;

import nl.kleurplaat.snapshot.Keyed;

/** Shows a thing of the network; what has no method of its own is shown as {@link HeldFields} has it. */
interface HeldView {

    Keyed it();
}
