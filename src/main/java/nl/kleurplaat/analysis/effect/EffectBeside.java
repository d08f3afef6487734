package nl.kleurplaat.analysis.effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * What became of who took part in an intervention, beside who did not: a difference in differences (Card and Krueger, 1994), held
 * against placebos (Abadie, Diamond and Hainmueller, <i>Synthetic control methods for comparative case studies</i>, 2010).
 *
 * <p>What is counted is how many partners in another primary group somebody has more on the last day than on the first. Each
 * that took part is compared with the ten others that had most nearly as many on the first day; the mean of these differences is the effect.
 * Whether it is more than chance has it is told by groups in which nothing was done, drawn to be like this one ({@link Placebos}):
 * {@value #DRAWS} among the others between the same days, and as many of anybody on earlier days as far apart, before the
 * intervention. Each has its own difference, in units of how much one varies in its days. By either sort
 * p = (1 + #{|d*| ≥ |d|})/({@value #DRAWS} + 1), two-sided; the larger of both counts, so that what is rare in one sort only is called
 * nothing. Ties of those who took part among each other, and with others, count alike; so an effect that reaches others too is
 * rather seen as smaller.
 *
 * <p>O(w (n log n + m) + k² d {@value #DRAWS}) for w windows of n actors and m ties, and k with d ties each that took part. Deterministic for a seed.
 *
 * @param before the first day
 * @param after the last day
 * @param parties how many took part and are there on both days
 * @param change how many partners in other groups each of them has more, on average; null where nobody did
 * @param alike how many more those most like them have; null where it is too thin
 * @param low below this the difference is less than 19 of 20 placebos'; null where it is too thin
 * @param high above this it is more
 * @param pValue null where it is too thin
 * @param days how many other pairs of days were looked at
 * @param seed of the draws
 * @param groups those of which nobody took part, the ones first whose parties had most nearly as many partners
 */
public record EffectBeside(
        LocalDate before,
        LocalDate after,
        int parties,
        @Nullable Double change,
        @Nullable Double alike,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double pValue,
        int days,
        long seed,
        @Nullable Thin thin,
        List<GroupBeside> groups) {

    /** How many placebos are drawn elsewhere, and how many earlier. */
    public static final int DRAWS = 200;

    private static final double SIGNIFICANT = 0.05;
    private static final int FEWEST_PARTIES = 3;
    private static final int FEWEST_OTHERS = 20;
    /** So many times as many others as took part. */
    private static final int TIMES = 2;

    private static final int FEWEST_CHANGES = 40;
    private static final int MOST_DAYS = 12;
    private static final int FEWEST_APART = 30;
    private static final int TAIL = DRAWS / 40;
    private static final double SAME = 1e-9;
    /** Less than this is written as none. */
    private static final double SHOWN = 0.05;

    /**
     * @param tookPart the keys of who did
     * @param seen the network on a day
     * @param regions the number of the region of each actor of a network; -1: none
     */
    public static EffectBeside of(
            LocalDate before,
            LocalDate after,
            Set<String> tookPart,
            long seed,
            Function<LocalDate, Network> seen,
            Function<Network, int[]> regions,
            Effort effort) {
        return new Test(before, after, tookPart, seed, seen, regions, effort).result();
    }

    public Verdict verdict() {
        if (pValue == null || change == null || alike == null) {
            return Verdict.TOO_THIN;
        }
        if (pValue > SIGNIFICANT) {
            return Verdict.NO_DIFFERENCE;
        }
        return change > alike ? Verdict.MORE : Verdict.FEWER;
    }

    /** How much more who took part changed; null where it is too thin. */
    public @Nullable Double difference() {
        return change == null || alike == null ? null : change - alike;
    }

    /** What can be said, and by what. */
    public Sentence reason(Wording words) {
        Sentence said = Sentence.of("effect." + verdict().name());
        if (pValue == null || change == null || alike == null) {
            return said.with("thin", thin == null ? "" : thin.name())
                    .with("count", parties)
                    .with("before", before)
                    .with("after", after)
                    .with("parties", FEWEST_PARTIES)
                    .with("others", FEWEST_OTHERS)
                    .with("times", TIMES);
        }
        return said.with(
                        "compared",
                        Sentence.of("effect.compared")
                                .with("who", words.actors(parties))
                                .with("before", before)
                                .with("after", after)
                                .with("here", mean(change))
                                .with("there", mean(alike)))
                .with(
                        "placebos",
                        Sentence.of(verdict() == Verdict.NO_DIFFERENCE ? "effect.either" : "effect.placebos")
                                .with("times", days == 0 ? DRAWS : 2 * DRAWS)
                                .with("days", days))
                .with("amount", Wording.amount(pValue))
                .with("chance", pValue);
    }

    private static Sentence mean(double change) {
        boolean same = Math.abs(change) < SHOWN;
        return Sentence.of("effect.mean")
                .with("sign", same ? "same" : change > 0 ? "up" : "down")
                .with("amount", Math.abs(change));
    }

    private static final class Test {

        private final LocalDate before;
        private final LocalDate after;
        private final long seed;
        private final Function<LocalDate, Network> seen;
        private final Function<Network, int[]> regions;
        private final Effort effort;
        private final BetweenDays window;
        private final BitSet took;

        Test(
                LocalDate before,
                LocalDate after,
                Set<String> tookPart,
                long seed,
                Function<LocalDate, Network> seen,
                Function<Network, int[]> regions,
                Effort effort) {
            this.before = before;
            this.after = after;
            this.seed = seed;
            this.seen = seen;
            this.regions = regions;
            this.effort = effort;
            window = window(before, after, tookPart);
            took = window.places(tookPart);
        }

        private BetweenDays window(LocalDate first, LocalDate last, Set<String> took) {
            Network earlier = seen.apply(first);
            return new BetweenDays(earlier, seen.apply(last), regions.apply(earlier), took);
        }

        EffectBeside result() {
            int parties = took.cardinality();
            Double change = parties == 0
                    ? null
                    : took.stream().map(window::change).average().orElse(0);
            Thin thin = thin(parties);
            if (thin != null || change == null) {
                return new EffectBeside(
                        before, after, parties, change, null, null, null, null, 0, seed, thin, groups());
            }
            effort.expect(MOST_DAYS + 2L * DRAWS);
            List<BetweenDays> earlier = earlier();
            double[] elsewhere = chance(List.of(window), took, 0);
            double[] before = earlier.isEmpty() ? elsewhere : chance(earlier, new BitSet(), 1);
            double score = window.score(took, took);
            double unit = window.unit(parties);
            return new EffectBeside(
                    this.before,
                    after,
                    parties,
                    change,
                    change - window.difference(took, took),
                    Math.min(elsewhere[TAIL], before[TAIL]) * unit,
                    Math.max(elsewhere[DRAWS - 1 - TAIL], before[DRAWS - 1 - TAIL]) * unit,
                    Math.max(p(score, elsewhere), p(score, before)),
                    earlier.size(),
                    seed,
                    null,
                    groups());
        }

        private static double p(double score, double[] chance) {
            long asFar = Arrays.stream(chance)
                    .filter(drawn -> Math.abs(drawn) >= Math.abs(score) - SAME)
                    .count();
            return (1.0 + asFar) / (DRAWS + 1);
        }

        private @Nullable Thin thin(int parties) {
            if (parties < FEWEST_PARTIES) {
                return Thin.PARTIES;
            }
            int others = window.size() - parties;
            if (others < FEWEST_OTHERS || others < TIMES * parties) {
                return Thin.OTHERS;
            }
            return window.changes() < FEWEST_CHANGES ? Thin.CHANGES : null;
        }

        /** As long, and over before the intervention; in which something changed. */
        private List<BetweenDays> earlier() {
            long length = before.until(after, ChronoUnit.DAYS);
            long apart = Math.max(FEWEST_APART, length / MOST_DAYS);
            List<BetweenDays> windows = new ArrayList<>();
            for (int i = 0; i < MOST_DAYS; i++) {
                LocalDate last = before.minusDays(i * apart);
                BetweenDays one = window(last.minusDays(length), last, Set.of());
                effort.did(1);
                if (one.changes() < FEWEST_CHANGES) {
                    break;
                }
                if (one.size() >= FEWEST_OTHERS + took.cardinality()) {
                    windows.add(one);
                }
            }
            return windows;
        }

        /** The scores of placebos, ascending. */
        private double[] chance(List<BetweenDays> windows, BitSet leftOut, int stream) {
            Placebos placebos = new Placebos(window, took);
            double[] scores = new double[DRAWS];
            IntStream.range(0, DRAWS).parallel().forEach(draw -> {
                BetweenDays where = windows.get(draw % windows.size());
                BitSet drawn = placebos.draw(where, leftOut, new SplittableRandom((2 * seed + stream) * DRAWS + draw));
                BitSet notAlike = (BitSet) leftOut.clone();
                notAlike.or(drawn);
                scores[draw] = where.score(drawn, notAlike);
                effort.did(1);
            });
            Arrays.sort(scores);
            return scores;
        }

        private List<GroupBeside> groups() {
            double own = took.stream().map(window::partners).average().orElse(0);
            int count = window.before().groups().count();
            int[] parties = new int[count];
            long[] partners = new long[count];
            long[] change = new long[count];
            BitSet apart = new BitSet();
            for (int actor = 0; actor < window.size(); actor++) {
                int group = window.group(actor);
                if (group >= 0) {
                    parties[group]++;
                    partners[group] += window.partners(actor);
                    change[group] += window.change(actor);
                    if (took.get(actor)) {
                        apart.set(group);
                    }
                }
            }
            return IntStream.range(0, count)
                    .filter(group -> parties[group] > 0 && !apart.get(group))
                    .mapToObj(group -> new GroupBeside(
                            group,
                            parties[group],
                            (double) partners[group] / parties[group],
                            (double) change[group] / parties[group]))
                    .sorted(Comparator.comparingDouble(group -> Math.abs(group.partners() - own)))
                    .toList();
        }
    }
}
