package nl.kleurplaat.analysis.obstacles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapFinder;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.snapshot.Parties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Finds obstacles without a joint owner: those that on the last day of the network stand in the way of a collaboration that
 * counts in it, or of none in particular while the party that raised them is an actor, and that nobody owns or only one
 * party (the one that raised it, where that is known).
 *
 * <p>Severity = ½ × min(1, d / 365) + ½ × (1 − 1/n): d is the number of days that it has stood there (half a year where that
 * is not known), n that of the actors that take part in the collaboration on the day (1 where there is no collaboration).
 * It is 1 for an obstacle of a year or more in the way of very many, and at most ½ for one that concerns one party.
 *
 * <p>Who could own it: those who take part (without a collaboration: those that the party that raised it is tied to) beside
 * the raiser and the owner; those that work in most of its domains first, then those with most ties, then by key. O(o × p
 * log p) for o obstacles and p participants. Deterministic.
 */
public final class UnownedObstacles implements GapFinder {

    private static final double DAYS_OF_A_YEAR = 365;
    private static final double UNKNOWN = 0.5;

    /** More who could own it are not named. */
    private static final int MOST_ASKED = 3;

    private final Snapshot snapshot;
    private final Network network;
    private final Parties parties;
    /** By place in the snapshot, the number among those that count. */
    private final Map<Integer, Integer> counted = new HashMap<>();

    /** @param network of organisations */
    public UnownedObstacles(Snapshot snapshot, Network network) {
        this.snapshot = snapshot;
        this.network = network;
        this.parties = new Parties(snapshot, network.asOf());
        for (int c = 0; c < network.collaborations().length; c++) {
            if (!network.isPlanned(c)) {
                counted.put(network.collaborations()[c], c);
            }
        }
    }

    @Override
    public GapKind kind() {
        return GapKind.OBSTACLE;
    }

    /** By key of the obstacle. */
    @Override
    public List<NamedGap> find() {
        return snapshot.practice().all(Obstacle.class).all().stream()
                .filter(obstacle -> obstacle.isThereOn(network.asOf()) && !obstacle.isJoint())
                .flatMap(this::gap)
                .toList();
    }

    private Stream<NamedGap> gap(Obstacle obstacle) {
        String key = obstacle.collaboration();
        int place = key == null ? -1 : snapshot.collaboration(key);
        int raiser = actor(obstacle.raisedBy());
        if (place >= 0) {
            Integer number = counted.get(place);
            return number == null ? Stream.empty() : Stream.of(inTheWay(obstacle, raiser, number, participants(place)));
        }
        return raiser < 0 ? Stream.empty() : Stream.of(apart(obstacle, raiser));
    }

    private NamedGap inTheWay(Obstacle obstacle, int raiser, int collaboration, List<Integer> participants) {
        List<Integer> asked = couldOwn(obstacle, participants);
        String raisedBy = name(obstacle.raisedBy());
        Sentence reason = new Sentence(
                raisedBy == null ? "gaps.obstacle.reason" : "gaps.obstacle.reason.raised",
                Map.of(
                        "since", since("gaps.obstacle.since", obstacle),
                        "collaboration",
                                network.collaboration(snapshot, collaboration).name(),
                        "participants", participants.size(),
                        "owner", owner(obstacle)));
        return gap(
                obstacle,
                severity(obstacle, participants.size()),
                participants,
                evidence(raiser, asked),
                List.of(collaboration),
                raisedBy == null ? reason : reason.with("raiser", raisedBy),
                asked("gaps.obstacle.action", asked));
    }

    private NamedGap apart(Obstacle obstacle, int raiser) {
        List<Integer> partners = IntStream.range(
                        network.ties().offsets()[raiser], network.ties().offsets()[raiser + 1])
                .map(arc -> network.ties().neighbours()[arc])
                .boxed()
                .toList();
        List<Integer> asked = couldOwn(obstacle, partners);
        String raisedBy = network.names().get(raiser);
        Sentence reason = new Sentence(
                "gaps.obstacle.apart.reason",
                Map.of("raiser", raisedBy, "since", since("gaps.obstacle.on", obstacle), "owner", owner(obstacle)));
        return gap(
                obstacle,
                severity(obstacle, 1),
                List.of(raiser),
                evidence(raiser, asked),
                List.of(),
                reason,
                asked("gaps.obstacle.apart.action", asked).with("raiser", raisedBy));
    }

    private NamedGap gap(
            Obstacle obstacle,
            double severity,
            List<Integer> participants,
            List<Integer> actors,
            List<Integer> collaborations,
            Sentence reason,
            Sentence action) {
        Sentence title = new Sentence("gaps.obstacle.title", Map.of("obstacle", obstacle.name()));
        return new NamedGap(
                GapKind.OBSTACLE, severity, groups(participants), actors, collaborations, title, reason, action);
    }

    private static List<Integer> evidence(int raiser, List<Integer> asked) {
        return Stream.concat(raiser < 0 ? Stream.empty() : Stream.of(raiser), asked.stream())
                .toList();
    }

    private Sentence since(String key, Obstacle obstacle) {
        LocalDate from = obstacle.from();
        return from == null
                ? Sentence.of(key + "-unknown")
                : new Sentence(key, Map.of("from", from, "days", network.asOf().toEpochDay() - from.toEpochDay()));
    }

    private Sentence asked(String key, List<Integer> asked) {
        return new Sentence(
                key,
                Map.of(
                        "count", asked.size(),
                        "who", asked.stream().map(network.names()::get).toList()));
    }

    private static Sentence owner(Obstacle obstacle) {
        return Sentence.of(ownedBy(obstacle));
    }

    private static String ownedBy(Obstacle obstacle) {
        if (obstacle.owners().isEmpty()) {
            return "gaps.obstacle.owned-by-nobody";
        }
        return obstacle.raisedBy() == null ? "gaps.obstacle.owned-by-one" : "gaps.obstacle.owned-by-raiser";
    }

    private double severity(Obstacle obstacle, int participants) {
        LocalDate from = obstacle.from();
        double years = from == null ? UNKNOWN : (network.asOf().toEpochDay() - from.toEpochDay()) / DAYS_OF_A_YEAR;
        return Math.min(1, years) / 2 + (participants < 1 ? 0 : (1 - 1.0 / participants) / 2);
    }

    private List<Integer> participants(int collaboration) {
        return Arrays.stream(parties.in(collaboration))
                .mapToObj(place -> snapshot.organisations().get(place).key())
                .map(this::actor)
                .filter(actor -> actor >= 0)
                .toList();
    }

    private int actor(@Nullable String key) {
        return key == null ? -1 : Math.max(-1, Collections.binarySearch(network.keys(), key));
    }

    private @Nullable String name(@Nullable String organisation) {
        int place = organisation == null ? -1 : snapshot.organisation(organisation);
        return place < 0 ? null : snapshot.organisations().get(place).name();
    }

    private List<Integer> couldOwn(Obstacle obstacle, List<Integer> among) {
        Set<Integer> own =
                new HashSet<>(obstacle.owners().stream().map(this::actor).toList());
        own.add(actor(obstacle.raisedBy()));
        return among.stream()
                .filter(actor -> !own.contains(actor))
                .sorted(Comparator.comparingLong((Integer actor) -> -domains(obstacle, actor))
                        .thenComparingInt(actor -> -network.ties().degree(actor)))
                .limit(MOST_ASKED)
                .toList();
    }

    /** In how many of an obstacle's domains an actor works. */
    private long domains(Obstacle obstacle, int actor) {
        int place = network.subjects()[actor];
        return place < 0
                ? 0
                : Arrays.stream(snapshot.organisations().get(place).domains())
                        .mapToObj(domain -> snapshot.domains().get(domain).key())
                        .filter(obstacle.domains()::contains)
                        .count();
    }

    /** The primary groups of actors, those of most of them first. */
    private List<Integer> groups(List<Integer> actors) {
        Map<Integer, Integer> count = new HashMap<>();
        actors.stream()
                .map(network.groups()::primary)
                .filter(group -> group >= 0)
                .forEach(group -> count.merge(group, 1, Integer::sum));
        return count.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
