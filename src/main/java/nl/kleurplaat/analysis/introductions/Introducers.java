package nl.kleurplaat.analysis.introductions;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Talk;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Who could bring two actors together: of their partners in common first who has no partnership with either that is scored low,
 * does not lose by it the only two that it connects, and is not among the busiest; of these whose weaker tie with either is
 * strongest, then whose collaborations with both were last talked about, then who has somebody with a mandate, then who has fewest ties, then by number.
 *
 * <p>Introducers hold back where a partnership disappointed them, and where they would become replaceable (Zhelyazkov, 2018).
 */
final class Introducers {

    /** A mean of scores, 1 to 5, below which a partnership disappoints. */
    private static final double LOW = 3;

    /** So large a part of the actors with a tie is the busiest. */
    private static final double BUSIEST = .1;

    private final Snapshot snapshot;
    private final Network network;
    private final Ties ties;
    private final BitSet mandated;
    private final int busy;
    private final Map<Integer, Boolean> low = new HashMap<>();
    private final Map<Integer, LocalDate> met = new HashMap<>();
    private final Map<Integer, Boolean> once = new HashMap<>();

    /** @param mandated who has somebody with a mandate */
    Introducers(Snapshot snapshot, Network network, BitSet mandated) {
        this.snapshot = snapshot;
        this.network = network;
        this.mandated = mandated;
        ties = network.ties();
        int[] degrees = IntStream.range(0, network.size())
                .map(ties::degree)
                .filter(degree -> degree > 0)
                .sorted()
                .toArray();
        busy = degrees.length == 0 ? 0 : degrees[(int) Math.floor((degrees.length - 1) * (1 - BUSIEST))];
    }

    /** The best introducer of two without a tie; -1 where they have no partner in common. */
    int between(int a, int b) {
        return ties.partners(a)
                .filter(v -> ties.tie(v, b) >= 0)
                .boxed()
                .min(Comparator.comparing((Integer v) -> isLow(v, a, b))
                        .thenComparing(this::isNeededOnceOnly)
                        .thenComparing(this::isBusy)
                        .thenComparingDouble(v -> -weakest(v, a, b))
                        .thenComparing(v -> met(v, a, b), Comparator.reverseOrder())
                        .thenComparing(v -> !mandated.get(v))
                        .thenComparingInt(ties::degree)
                        .thenComparingInt(v -> v))
                .orElse(-1);
    }

    /** Why an actor is who could bring two together, and what it has against it. */
    Sentence reason(int v, int a, int b, Wording words) {
        Sentence reason = Sentence.of("introductions.introducer")
                .with("through", words.actor(v))
                .with("mandated", mandated.get(v))
                .with("people", words.people());
        LocalDate since = met(v, a, b);
        if (!since.equals(LocalDate.MIN)) {
            reason = reason.then(Sentence.of("introductions.introducer.met").with("last", since));
        }
        if (isLow(v, a, b)) {
            reason = reason.then(Sentence.of("introductions.introducer.low"));
        }
        if (isNeededOnceOnly(v)) {
            reason = reason.then(Sentence.of("introductions.introducer.once").with("through", words.actor(v)));
        }
        return isBusy(v)
                ? reason.then(Sentence.of("introductions.introducer.busy").with("through", words.actor(v)))
                : reason;
    }

    private double weakest(int v, int a, int b) {
        return Math.min(ties.tieWeight()[ties.tie(v, a)], ties.tieWeight()[ties.tie(v, b)]);
    }

    private boolean isBusy(int v) {
        return ties.degree(v) > busy;
    }

    /** Whether at most two of its partners have no tie with each other: once they do, it connects nobody any more. */
    private boolean isNeededOnceOnly(int v) {
        return once.computeIfAbsent(v, it -> {
            int[] partners = ties.partners(it).toArray();
            return IntStream.range(0, partners.length)
                            .boxed()
                            .flatMap(i -> IntStream.range(i + 1, partners.length)
                                    .filter(j -> ties.tie(partners[i], partners[j]) < 0)
                                    .boxed())
                            .limit(2)
                            .count()
                    < 2;
        });
    }

    private boolean isLow(int v, int a, int b) {
        return isLow(ties.tie(v, a)) || isLow(ties.tie(v, b));
    }

    /** Whether some partnership that a tie follows from is scored low. */
    private boolean isLow(int tie) {
        return low.computeIfAbsent(
                tie,
                it -> carriers(it).anyMatch(key -> {
                    OptionalDouble mean = practice().lastAssessments(key, network.asOf()).stream()
                            .map(Assessment::mean)
                            .filter(Objects::nonNull)
                            .mapToDouble(Double::doubleValue)
                            .average();
                    return mean.isPresent() && mean.getAsDouble() < LOW;
                }));
    }

    /** The day since which it spoke with both; {@link LocalDate#MIN} where that is not known. */
    private LocalDate met(int v, int a, int b) {
        LocalDate one = met(ties.tie(v, a));
        LocalDate other = met(ties.tie(v, b));
        return one.isBefore(other) ? one : other;
    }

    private LocalDate met(int tie) {
        return met.computeIfAbsent(
                tie,
                it -> carriers(it)
                        .flatMap(key ->
                                practice().talks(key, network.asOf()).stream().limit(1))
                        .map(Talk::date)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN));
    }

    private Practice practice() {
        return snapshot.practice();
    }

    /** The keys of the collaborations that a tie follows from. */
    private Stream<String> carriers(int tie) {
        return network.evidence()
                .of(tie)
                .mapToObj(c -> network.collaboration(snapshot, c).key());
    }
}
