package nl.kleurplaat.analysis.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.goals.UncoveredGoal.Candidate;
import nl.kleurplaat.analysis.goals.UncoveredGoal.Cause;
import nl.kleurplaat.practice.Assignment;
import nl.kleurplaat.practice.Goal;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Parties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Goals of assignments in force on a day that nobody carries out who is in a place to: without a partner; or none of whose
 * partners takes part, on the day, in the collaboration in which the assignment is carried out; or, where no such
 * collaboration is active, none of whose partners shares an active collaboration with the commissioner (or is the
 * commissioner itself). Where neither a collaboration nor a commissioner is known, any partner will do.
 *
 * <p>Who could: organisations that exist on the day, work in one of the goal's domains or a narrower one (those of the
 * assignment where the goal has none), and take part in that collaboration or share an active one with the commissioner.
 * Not the commissioner itself, nor a party of its kind, since who commissions does not carry out; nor who is a partner
 * already. First those that take part, then those that work in most of the domains, then those that share most
 * collaborations with the commissioner, then by key. Deterministic.
 */
public final class UncoveredGoals {

    private final Snapshot snapshot;
    private final LocalDate day;
    private final Parties parties;

    public UncoveredGoals(Snapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = day;
        this.parties = new Parties(snapshot, day);
    }

    /** By priority and name, those without a priority last. */
    public List<UncoveredGoal> all() {
        return snapshot.practice().all(Goal.class).all().stream()
                .flatMap(this::uncovered)
                .sorted(Comparator.comparing(
                                (UncoveredGoal it) -> it.goal().priority(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(it -> it.goal().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(it -> it.goal().key()))
                .toList();
    }

    private Stream<UncoveredGoal> uncovered(Goal goal) {
        Assignment assignment = snapshot.practice().all(Assignment.class).find(goal.assignment());
        if (assignment == null || !assignment.isThereOn(day)) {
            return Stream.empty();
        }
        List<Integer> partners = goal.partners().stream()
                .map(snapshot::organisation)
                .filter(place -> place >= 0)
                .toList();
        int collaboration = collaboration(assignment);
        int commissioner = organisation(assignment.commissioner());
        Cause cause = cause(partners, collaboration, commissioner);
        return cause == null
                ? Stream.empty()
                : Stream.of(new UncoveredGoal(goal, assignment, cause, partners, collaboration, commissioner));
    }

    private @Nullable Cause cause(List<Integer> partners, int collaboration, int commissioner) {
        if (partners.isEmpty()) {
            return Cause.NO_PARTNER;
        }
        if (collaboration >= 0) {
            return partners.stream().anyMatch(partner -> parties.takesPart(partner, collaboration))
                    ? null
                    : Cause.PARTNERS_OUTSIDE;
        }
        if (commissioner < 0 || partners.contains(commissioner)) {
            return null;
        }
        Map<Integer, List<Integer>> tied = tied(commissioner);
        return partners.stream().anyMatch(tied::containsKey) ? null : Cause.PARTNERS_NOT_TIED;
    }

    private int collaboration(Assignment assignment) {
        String key = assignment.collaboration();
        int place = key == null ? -1 : snapshot.collaboration(key);
        return place >= 0 && parties.isActive(place) ? place : -1;
    }

    private int organisation(@Nullable String key) {
        return key == null ? -1 : snapshot.organisation(key);
    }

    /** By place, the organisations that share collaborations with one, and which. */
    private Map<Integer, List<Integer>> tied(int organisation) {
        Map<Integer, List<Integer>> tied = new TreeMap<>();
        for (int collaboration : organisation < 0 ? new int[0] : parties.collaborationsOf(organisation)) {
            for (int party : parties.in(collaboration)) {
                if (party != organisation) {
                    tied.computeIfAbsent(party, p -> new ArrayList<>()).add(collaboration);
                }
            }
        }
        return tied;
    }

    /** Who could carry it out, best first. */
    public List<Candidate> candidates(UncoveredGoal goal) {
        List<String> domains = goal.goal().domains().isEmpty()
                ? goal.assignment().domains()
                : goal.goal().domains();
        int[] inside = goal.collaboration() < 0 ? new int[0] : parties.in(goal.collaboration());
        Map<Integer, List<Integer>> tied = tied(goal.commissioner());
        TreeSet<Integer> known = new TreeSet<>(tied.keySet());
        Arrays.stream(inside).forEach(known::add);
        return known.stream()
                .filter(place -> isOfAnotherKind(place, goal.commissioner())
                        && !goal.partners().contains(place))
                .map(place -> new Candidate(
                        place,
                        active(place, domains),
                        Arrays.binarySearch(inside, place) >= 0,
                        List.copyOf(tied.getOrDefault(place, List.of()))))
                .filter(candidate -> !candidate.domains().isEmpty())
                .sorted(Comparator.comparing(Candidate::takesPart)
                        .reversed()
                        .thenComparingInt(it -> -it.domains().size())
                        .thenComparingInt(it -> -it.shared().size()))
                .toList();
    }

    private boolean isOfAnotherKind(int place, int commissioner) {
        if (commissioner < 0) {
            return true;
        }
        String kind = snapshot.organisations().get(commissioner).kind();
        return place != commissioner
                && (kind == null
                        || !kind.equals(snapshot.organisations().get(place).kind()));
    }

    /** Places of the domains, of some, in which an organisation works: itself or in a narrower one. */
    private List<Integer> active(int organisation, List<String> keys) {
        Organisation it = snapshot.organisations().get(organisation);
        TreeSet<Integer> covered = new TreeSet<>();
        Arrays.stream(it.domains()).forEach(domain -> upwards(domain).forEach(covered::add));
        return covered.stream()
                .filter(domain -> keys.contains(snapshot.domains().get(domain).key()))
                .toList();
    }

    /** A domain and those that are broader; a circle ends. */
    private IntStream upwards(int domain) {
        return IntStream.iterate(
                        domain,
                        place -> place >= 0,
                        place -> snapshot.domains().get(place).broader())
                .limit(snapshot.domains().size());
    }
}
