package nl.kleurplaat.analysis.invitations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Whom to ask to a table about some groups: members of these, one after the other, each time who
 *
 * <ol>
 *   <li>belongs to most groups that nobody was asked from yet, so that the first few cover all groups (the greedy cover,
 *       Chvátal, <i>A greedy heuristic for the set-covering problem</i>, 1979),
 *   <li>then belongs to, or has partners in, most of the groups: a bridge between them,
 *   <li>then has somebody with a mandate on the day, then most front runners,
 *   <li>then has the strongest ties with members of the groups,
 *   <li>and of equals the one with the lower number.
 * </ol>
 *
 * O(m + f n) for m ties, n members and f who are asked. Deterministic.
 */
public final class Invitations {

    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(
                    (Candidate one) -> -one.groups.cardinality() - one.reached.cardinality())
            .thenComparing((Candidate one) -> !one.mandated)
            .thenComparingInt(one -> -one.frontrunners)
            .thenComparingDouble(one -> -one.strength)
            .thenComparingInt(one -> one.actor);

    private record Candidate(
            int actor, BitSet groups, BitSet reached, int frontrunners, boolean mandated, double strength) {}

    private final Snapshot snapshot;
    private final boolean people;
    private final Network network;
    private final List<Integer> asked;
    private final BitSet[] members;
    private final BitSet mandatedPeople = new BitSet();
    private final BitSet mandatedOrganisations = new BitSet();

    private Invitations(Snapshot snapshot, Lens lens, Network network, List<Integer> asked) {
        this.snapshot = snapshot;
        this.people = lens.actors() == ActorKind.STAKEHOLDER;
        this.network = network;
        this.asked = asked;
        members = asked.stream().map(network.groups()::actors).toArray(BitSet[]::new);
        Involvements spoken = snapshot.representations();
        int day = (int) network.asOf().toEpochDay();
        for (int i = 0; i < spoken.who().length; i++) {
            String mandate = spoken.words()[i];
            if (mandate != null && !mandate.isBlank() && spoken.isOn(i, day)) {
                mandatedPeople.set(spoken.who()[i]);
                if (spoken.organisation(i) >= 0) {
                    mandatedOrganisations.set(spoken.organisation(i));
                }
            }
        }
    }

    /**
     * @param groups the numbers of the groups that the table is about, each once; at least one
     * @param first how many are asked at most
     */
    public static List<Invitation> of(Snapshot snapshot, Lens lens, Network network, List<Integer> groups, int first) {
        return new Invitations(snapshot, lens, network, groups).of(first);
    }

    private List<Invitation> of(int first) {
        BitSet all = new BitSet();
        Arrays.stream(members).forEach(all::or);
        List<Candidate> left =
                new ArrayList<>(all.stream().mapToObj(this::candidate).toList());
        left.sort(ORDER);
        List<Invitation> invited = new ArrayList<>();
        BitSet covered = new BitSet();
        while (invited.size() < first && !left.isEmpty()) {
            Candidate next = left.stream()
                    .min(Comparator.comparingInt(one -> -fresh(one, covered)))
                    .orElseThrow();
            left.remove(next);
            covered.or(next.groups);
            invited.add(invitation(next, invited));
        }
        return List.copyOf(invited);
    }

    private static int fresh(Candidate one, BitSet covered) {
        BitSet fresh = (BitSet) one.groups.clone();
        fresh.andNot(covered);
        return fresh.cardinality();
    }

    private Candidate candidate(int actor) {
        BitSet own = new BitSet();
        BitSet reached = new BitSet();
        double strength = 0;
        Ties ties = network.ties();
        for (int g = 0; g < members.length; g++) {
            own.set(g, members[g].get(actor));
        }
        for (int arc = ties.offsets()[actor]; arc < ties.offsets()[actor + 1]; arc++) {
            int partner = ties.neighbours()[arc];
            for (int g = 0; g < members.length; g++) {
                if (!own.get(g) && members[g].get(partner)) {
                    reached.set(g);
                    strength += ties.tieWeight()[ties.tieOf()[arc]];
                }
            }
        }
        int subject = network.subjects()[actor];
        int frontrunners = (int) peopleOf(subject)
                .filter(place -> snapshot.stakeholders().get(place).frontrunner())
                .count();
        return new Candidate(actor, own, reached, frontrunners, isMandated(subject), strength);
    }

    private boolean isMandated(int subject) {
        return subject >= 0 && (people ? mandatedPeople : mandatedOrganisations).get(subject);
    }

    private IntStream peopleOf(int subject) {
        if (subject < 0) {
            return IntStream.empty();
        }
        return people ? IntStream.of(subject) : Arrays.stream(snapshot.stakeholdersOf(subject));
    }

    private Invitation invitation(Candidate one, List<Invitation> before) {
        List<Integer> persons = peopleOf(network.subjects()[one.actor])
                .boxed()
                .sorted(Comparator.comparing((Integer place) ->
                                !snapshot.stakeholders().get(place).frontrunner())
                        .thenComparing(place -> !mandatedPeople.get(place))
                        .thenComparing(place -> place))
                .limit(Invitation.MOST_PEOPLE)
                .toList();
        List<Integer> strangers = before.stream()
                .map(Invitation::actor)
                .filter(other -> network.ties().tie(one.actor, other) < 0)
                .toList();
        return new Invitation(
                one.actor,
                one.groups.stream().mapToObj(asked::get).toList(),
                one.reached.stream().mapToObj(asked::get).toList(),
                persons,
                one.frontrunners,
                one.mandated,
                strangers);
    }
}
