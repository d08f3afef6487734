package nl.kleurplaat.analysis.coregroup;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;

/**
 * A few actors that together reach the members of groups: who is one of them, or is tied to one.
 *
 * @param members by number
 * @param reached the share that they reach of the group of which they reach least, 0–1
 * @param atLeast no group of fewer actors reaches as much: that is certain
 */
public record CoreGroup(List<Member> members, double reached, int atLeast) {

    /**
     * One of them.
     *
     * @param alone which members of the groups are reached by nobody else of them
     * @param mandated whether somebody there has a mandate in a collaboration
     */
    public record Member(int actor, List<Integer> alone, boolean mandated) {
        public Member {
            alone = List.copyOf(alone);
        }
    }

    public CoreGroup {
        members = List.copyOf(members);
    }

    public List<Integer> actors() {
        return members.stream().map(Member::actor).toList();
    }

    /** Who they are, what they reach, and whether it takes so many. */
    public Sentence reason(Wording words) {
        return Sentence.of("coregroup.reason")
                .with("who", words.actors(actors()))
                .with("count", members.size())
                .with("amount", reached == 1 ? "all" : Wording.amount(reached))
                .with("share", Math.floor(reached * 100) / 100)
                .with("fewest", members.size() == atLeast)
                .with("atLeast", words.actors(atLeast))
                .with("mandated", members.stream().filter(Member::mandated).count());
    }
}
