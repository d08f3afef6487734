package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gatekeepers.Gatekeepers;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeping;
import nl.kleurplaat.lens.Attributes;

/** How evenly a kind carries the ways between two others. */
public record EvennessOfGatekeepers(String fromKind, String kind, String toKind) implements Question<Gatekeeping> {

    @Override
    public Gatekeeping answer(Seen seen, Effort effort) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        return Gatekeepers.evenness(
                seen.ties(), attributes.ofKind(fromKind), attributes.ofKind(kind), attributes.ofKind(toKind), effort);
    }
}
