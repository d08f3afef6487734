package nl.kleurplaat.lens;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.lens.GroupsOf.Group;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Groups of so few people that what is said of the group is said of them. Whoever may not see who people are sees these groups
 * together as one, and with them the smallest of the others where together they are still too few.
 */
public final class SmallGroups {

    /** A group of fewer people is small. */
    static final int FEWEST = 5;

    static final Group TOGETHER =
            new Group(Groups.SMALL, "Kleine groepen (minder dan 5 mensen)", "Small groups (fewer than 5 people)");

    private SmallGroups() {}

    /** Whether whoever sees the snapshot through a lens is not to see groups of few people. */
    static boolean areHidden(Lens lens, Snapshot snapshot) {
        return lens.actors() == ActorKind.STAKEHOLDER && snapshot.tier() == Tier.ROLES;
    }

    /** The groups of a network as whoever sees the snapshot sees them. */
    public static Groups seen(Groups groups, Lens lens, Snapshot snapshot) {
        if (!areHidden(lens, snapshot)) {
            return groups;
        }
        int actors = groups.offsets().length - 1;
        return GroupsOf.of(together(IntStream.range(0, actors)
                .mapToObj(actor -> GroupsOf.actor(groups, actor))
                .toList()));
    }

    /**
     * @param ofPerson the groups of each person, the primary one first
     * @return the same where no group is small; otherwise with one group in the place of the small ones
     */
    static List<List<Group>> together(List<List<Group>> ofPerson) {
        Map<String, BitSet> people = new TreeMap<>();
        for (int v = 0; v < ofPerson.size(); v++) {
            for (Group group : ofPerson.get(v)) {
                people.computeIfAbsent(group.key(), key -> new BitSet()).set(v);
            }
        }
        Set<String> small = small(people);
        return small.isEmpty()
                ? ofPerson
                : ofPerson.stream()
                        .map(own -> own.stream()
                                .map(group -> small.contains(group.key()) ? TOGETHER : group)
                                .distinct()
                                .toList())
                        .toList();
    }

    private static Set<String> small(Map<String, BitSet> people) {
        List<Map.Entry<String, BitSet>> bySize = people.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> group.getValue().cardinality()))
                .toList();
        BitSet together = new BitSet();
        Set<String> small = new HashSet<>();
        for (Map.Entry<String, BitSet> group : bySize) {
            boolean few = group.getValue().cardinality() < FEWEST;
            if (!few && (small.isEmpty() || together.cardinality() >= FEWEST)) {
                break;
            }
            together.or(group.getValue());
            small.add(group.getKey());
        }
        return small;
    }
}
