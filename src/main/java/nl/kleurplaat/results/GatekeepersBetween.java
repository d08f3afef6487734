package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gatekeepers.Gatekeepers;
import nl.kleurplaat.lens.Attributes;

/** Who carries the ways from one kind through another to a third. */
public record GatekeepersBetween(String fromKind, String kind, String toKind) implements Question<Gatekeepers> {

    @Override
    public Gatekeepers answer(Seen seen, Effort effort) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        return Gatekeepers.of(
                seen.ties(), attributes.ofKind(fromKind), attributes.ofKind(kind), attributes.ofKind(toKind), effort);
    }
}
