package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.drawing.Drawing;

/** Where everybody stands in a drawing. */
public record Drawn(long seed) implements Question<Drawing> {

    @Override
    public Drawing answer(Seen seen, Effort effort) {
        return Drawing.of(seen.ties(), seed, effort);
    }
}
