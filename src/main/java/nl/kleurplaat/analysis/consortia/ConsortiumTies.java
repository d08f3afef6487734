package nl.kleurplaat.analysis.consortia;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Where the ties of the members of a consortium go. A tie between two members stays inside, also where one of them is a
 * member of another consortium too; a tie that a double member has within another consortium stays inside that one; a tie with a member of another one crosses
 * where no consortium has both as its members.
 *
 * @param key of the collaboration, or else of the organisation
 * @param name of the collaboration, or else of the organisation
 * @param place of the collaboration in the snapshot; -1 for an organisation or for one of a what-if
 * @param planned the number of the collaboration of a what-if; -1 for others
 * @param members by number
 * @param elsewhere those of them who are members of another consortium too, by number
 * @param onlyInside those of them with ties of which none goes further than the consortium, by number
 * @param inside the ties that stay inside, heaviest first
 * @param crossing the ties with members of other consortia, heaviest first
 * @param insideOther how many ties stay inside another consortium
 * @param outside how many ties go to members of none
 */
public record ConsortiumTies(
        String key,
        String name,
        int place,
        int planned,
        List<Integer> members,
        List<Integer> elsewhere,
        List<Integer> onlyInside,
        List<Integer> inside,
        List<Integer> crossing,
        int insideOther,
        int outside) {

    /** All ties of the members. */
    public int ties() {
        return inside.size() + crossing.size() + insideOther + outside;
    }

    /**
     * (ties that leave − ties that stay) / all ties, as Krackhardt and Stern (1988) have it of groups: -1 all stay, 1 all
     * leave; null without ties.
     */
    public @Nullable Double eiIndex() {
        return ties() == 0 ? null : (double) (ties() - 2 * inside.size()) / ties();
    }

    /** Where the ties of its members go. */
    public Sentence reason(Wording words) {
        Map<String, ?> who = Map.of("name", name, "members", members.size());
        List<Sentence> said = new ArrayList<>();
        said.add(
                ties() == 0
                        ? new Sentence("consortia.reason.none", who)
                        : new Sentence("consortia.reason", who)
                                .with("ties", ties())
                                .with("inside", inside.size())
                                .with("crossing", crossing.size())
                                .with("outside", outside));
        if (insideOther > 0) {
            said.add(new Sentence("consortia.inside-other", Map.of("ties", insideOther)));
        }
        if (!elsewhere.isEmpty()) {
            said.add(named("consortia.elsewhere", words.actors(elsewhere)));
        }
        if (!onlyInside.isEmpty()) {
            said.add(named("consortia.only-inside", words.actors(onlyInside)));
        }
        return Sentence.all(said);
    }

    private static Sentence named(String key, List<String> who) {
        return new Sentence(key, Map.of("who", who, "count", who.size()));
    }

    /**
     * Of every {@link Consortium} in the network, by key. O(n + c + p + Σ d) for n actors, c collaborations, p
     * participations and d the ties of each member of each consortium, and the sorting of these. Deterministic.
     */
    public static List<ConsortiumTies> all(Snapshot snapshot, Lens lens, Network network) {
        List<Consortium> consortia = Consortium.all(snapshot, lens, network);
        List<List<BitSet>> memberships = new ArrayList<>();
        network.keys().forEach(key -> memberships.add(new ArrayList<>()));
        for (Consortium consortium : consortia) {
            consortium.members().stream().forEach(v -> memberships.get(v).add(consortium.members()));
        }
        return consortia.stream()
                .map(consortium -> of(consortium, network.ties(), memberships))
                .toList();
    }

    private static ConsortiumTies of(Consortium consortium, Ties ties, List<List<BitSet>> memberships) {
        List<Integer> inside = new ArrayList<>();
        List<Integer> crossing = new ArrayList<>();
        List<Integer> onlyInside = new ArrayList<>();
        int insideOther = 0;
        int outside = 0;
        for (int v : consortium.members().stream().toArray()) {
            boolean leaves = false;
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                int other = ties.neighbours()[arc];
                if (consortium.members().get(other)) {
                    if (v < other) {
                        inside.add(ties.tieOf()[arc]);
                    }
                } else {
                    leaves = true;
                    if (memberships.get(other).isEmpty()) {
                        outside++;
                    } else if (memberships.get(v).stream().anyMatch(members -> members.get(other))) {
                        insideOther++;
                    } else {
                        crossing.add(ties.tieOf()[arc]);
                    }
                }
            }
            if (!leaves && ties.degree(v) > 0) {
                onlyInside.add(v);
            }
        }
        Comparator<Integer> heaviest = Comparator.<Integer>comparingDouble(tie -> -ties.tieWeight()[tie])
                .thenComparing(tie -> tie);
        inside.sort(heaviest);
        crossing.sort(heaviest);
        return new ConsortiumTies(
                consortium.key(),
                consortium.name(),
                consortium.place(),
                consortium.planned(),
                consortium.members().stream().boxed().toList(),
                consortium.members().stream()
                        .filter(v -> memberships.get(v).size() > 1)
                        .boxed()
                        .toList(),
                List.copyOf(onlyInside),
                List.copyOf(inside),
                List.copyOf(crossing),
                insideOther,
                outside);
    }
}
