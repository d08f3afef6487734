package nl.kleurplaat.analysis.invitations;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * Somebody to ask to a table about some groups, and what they bring.
 *
 * @param actor who it is
 * @param groups those of the asked groups that it belongs to
 * @param reached those of the others in which it has partners
 * @param people places of the stakeholders to ask, front runners first, then who has a mandate; at most {@value #MOST_PEOPLE}
 * @param frontrunners how many front runners there are
 * @param mandated whether somebody there has a mandate on the day
 * @param strangers those asked before it with whom it has no tie
 */
public record Invitation(
        int actor,
        List<Integer> groups,
        List<Integer> reached,
        List<Integer> people,
        int frontrunners,
        boolean mandated,
        List<Integer> strangers) {

    static final int MOST_PEOPLE = 3;

    public Invitation {
        groups = List.copyOf(groups);
        reached = List.copyOf(reached);
        people = List.copyOf(people);
        strangers = List.copyOf(strangers);
    }

    /** What it brings to the table, and whom it would meet there. */
    public Sentence reason(Wording words) {
        return Sentence.of("invitations.reason")
                .with("who", words.actor(actor))
                .with("groups", words.groups(groups))
                .with("reaches", reached.size())
                .with("reached", words.groups(reached))
                .with("mandated", mandated)
                .with("frontrunners", words.people() ? 0 : frontrunners)
                .with("strange", strangers.size())
                .with("strangers", words.actors(strangers));
    }
}
