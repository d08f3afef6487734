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
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/** Finds what became of who took part, and holds it against placebos: see {@link EffectBeside}. */
public final class PlaceboTest {

    private static final int DRAWS = EffectBeside.DRAWS;
    private static final int FEWEST_CHANGES = 40;
    private static final int MOST_DAYS = 12;
    private static final int FEWEST_APART = 30;
    private static final int TAIL = DRAWS / 40;
    private static final double SAME = 1e-9;

    private final EffectMeasure measure;
    private final LocalDate before;
    private final LocalDate after;
    private final long seed;
    private final Function<LocalDate, Network> seen;
    private final Function<Network, int[]> regions;
    private final Effort effort;
    private final BetweenDays window;
    private final BitSet took;

    /**
     * @param measure what is counted
     * @param tookPart the keys of who did
     * @param seen the network on a day
     * @param regions the number of the region of each actor of a network; -1: none
     */
    public PlaceboTest(
            EffectMeasure measure,
            LocalDate before,
            LocalDate after,
            Set<String> tookPart,
            long seed,
            Function<LocalDate, Network> seen,
            Function<Network, int[]> regions,
            Effort effort) {
        this.measure = measure;
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
        return new BetweenDays(measure, earlier, seen.apply(last), regions.apply(earlier), took);
    }

    public EffectBeside result() {
        int parties = took.cardinality();
        Double change = parties == 0
                ? null
                : took.stream().map(window::change).average().orElse(0);
        Thin thin = thin(parties);
        if (thin != null || change == null) {
            return new EffectBeside(
                    measure, before, after, parties, change, null, null, null, null, 0, seed, thin, groups());
        }
        effort.expect(MOST_DAYS + 2L * DRAWS);
        Placebos placebos = new Placebos(window, took);
        List<BetweenDays> earlier = earlier();
        double[] elsewhere = chance(placebos, List.of(window), took, 0);
        double[] before = earlier.isEmpty() ? elsewhere : chance(placebos, earlier, new BitSet(), 1);
        double score = window.score(took, took);
        double unit = window.unit(parties);
        return new EffectBeside(
                measure,
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
        if (parties < EffectBeside.FEWEST_PARTIES) {
            return Thin.PARTIES;
        }
        int others = window.size() - parties;
        if (others < EffectBeside.FEWEST_OTHERS || others < EffectBeside.TIMES * parties) {
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
            if (one.size() >= EffectBeside.FEWEST_OTHERS + took.cardinality()) {
                windows.add(one);
            }
        }
        return windows;
    }

    /** The scores of placebos, ascending. */
    private double[] chance(Placebos placebos, List<BetweenDays> windows, BitSet leftOut, int stream) {
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
