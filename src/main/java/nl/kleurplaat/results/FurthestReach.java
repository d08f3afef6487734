package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.analysis.reach.Reaches;
import nl.kleurplaat.lens.Attributes;

/** Those of one kind who reach most of another. */
public record FurthestReach(String kind, String ofKind, int first) implements Question<List<Reach>> {

    @Override
    public List<Reach> answer(Seen seen, Effort effort) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        return new Reaches(seen.ties()).furthest(attributes.ofKind(kind), attributes.ofKind(ofKind), first, effort);
    }
}
