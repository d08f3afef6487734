package nl.kleurplaat.results;

import java.util.List;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.invitations.Invitation;
import nl.kleurplaat.analysis.invitations.Invitations;

/**
 * Whom to ask to a table about some groups.
 *
 * @param groups their numbers, each once
 * @param first how many at most
 */
public record TableGuests(List<Integer> groups, int first) implements Question<List<Invitation>> {

    public TableGuests {
        groups = List.copyOf(groups);
    }

    @Override
    public List<Invitation> answer(Seen seen, Effort effort) {
        return Invitations.of(seen.snapshot(), seen.lens(), seen.network(), groups, first);
    }
}
