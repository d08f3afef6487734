package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeper;
import nl.kleurplaat.analysis.gatekeepers.Gatekeepers;
import nl.kleurplaat.lens.Attributes;

/** Who carries most of the ways from one kind through another to a third. */
public record HeaviestGatekeepers(String fromKind, String kind, String toKind, int first)
        implements Question<List<Gatekeeper>> {

    @Override
    public List<Gatekeeper> answer(Seen seen, Effort effort) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        return Gatekeepers.of(
                seen.ties(),
                attributes.ofKind(fromKind),
                attributes.ofKind(kind),
                attributes.ofKind(toKind),
                first,
                effort);
    }
}
