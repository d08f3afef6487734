package nl.kleurplaat.analysis.confidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.Ties;

/** Real networks of which some parties are taken to be silent, though it is known what they do. */
public final class Trials {

    private static final List<Figure> CONTINUOUS = List.of(Figure.TIES, Figure.TRANSITIVITY, Figure.CROSS_GROUP_SHARE);

    private Trials() {}

    /** A share of actors, at random. */
    static BitSet some(int actors, double share, long seed) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, actors).boxed().toList());
        Collections.shuffle(all, new Random(seed));
        BitSet some = new BitSet();
        all.subList(0, (int) Math.round(share * actors)).forEach(some::set);
        return some;
    }

    /** What is said of a network in which some are silent. */
    public static Confidence doubt(Ties all, int[] primary, BitSet hidden) {
        return Doubt.of(without(all, primary, hidden), hidden, 1, new Effort());
    }

    static Interval of(Confidence confidence, Figure figure) {
        return confidence.intervals().get(Figure.ALL.indexOf(figure));
    }

    /** A network of ties of their own, in which nobody of the hidden tells of ties among them. */
    private static Network without(Ties all, int[] primary, BitSet hidden) {
        int[] kept = IntStream.range(0, all.ties())
                .filter(t -> !hidden.get(all.tieA()[t]) || !hidden.get(all.tieB()[t]))
                .toArray();
        Ties ties = Ties.of(
                all.actors(),
                Arrays.stream(kept).map(t -> all.tieA()[t]).toArray(),
                Arrays.stream(kept).map(t -> all.tieB()[t]).toArray(),
                Arrays.stream(kept).mapToDouble(t -> 1).toArray());
        List<String> keys =
                IntStream.range(0, all.actors()).mapToObj(v -> "a" + v).toList();
        int count = Arrays.stream(primary).max().orElse(-1) + 1;
        List<String> names = IntStream.range(0, count).mapToObj(g -> "g" + g).toList();
        return new Network(
                1,
                LocalDate.of(2026, 11, 30),
                keys,
                keys,
                IntStream.range(0, all.actors()).toArray(),
                ties,
                groups(primary, names),
                new int[0],
                new Network.Evidence(new int[ties.ties() + 1], new int[0]),
                List.of());
    }

    private static Groups groups(int[] primary, List<String> names) {
        int[] offsets = new int[primary.length + 1];
        IntStream.range(0, primary.length).forEach(v -> offsets[v + 1] = offsets[v] + (primary[v] < 0 ? 0 : 1));
        return new Groups(
                names,
                names,
                names,
                offsets,
                Arrays.stream(primary).filter(g -> g >= 0).toArray());
    }

    /**
     * How often what is true lies within the interval that is said to hold it in nine cases out of ten: of three networks of 25, each
     * with 10–40% silent.
     *
     * @param trials of each
     */
    public static double within(int trials) {
        int all = 0;
        int within = 0;
        for (String relation : List.of("contact", "collaboration", "dissemination")) {
            RealNetworks.Known known = RealNetworks.tobacco(relation);
            double[] truth = Figure.of(known.ties(), known.primary());
            for (int trial = 0; trial < trials; trial++) {
                BitSet hidden = some(known.ties().actors(), .1 + trial % 4 * .1, trial);
                Confidence confidence = doubt(known.ties(), known.primary(), hidden);
                for (Figure figure : CONTINUOUS) {
                    Interval interval = of(confidence, figure);
                    double value = truth[Figure.ALL.indexOf(figure)];
                    all++;
                    within += interval.low() - 1e-9 <= value && value <= interval.high() + 1e-9 ? 1 : 0;
                }
            }
        }
        return (double) within / all;
    }

    /** After how many questions half of the doubt is gone, as a part of how many in any order; 20–40% are silent. */
    public static double questions(RealNetworks.Known known, int seeds) {
        int best = 0;
        int random = 0;
        for (int seed = 0; seed < seeds; seed++) {
            BitSet hidden = some(known.ties().actors(), .2 + seed % 3 * .1, seed);
            Confidence confidence = doubt(known.ties(), known.primary(), hidden);
            Ties seen = without(known.ties(), known.primary(), hidden).ties();
            best += until(confidence.ask(seen, hidden.cardinality()));
            random += randomly(confidence, seed);
        }
        return (double) best / random;
    }

    private static int until(List<NextQuestion> asked) {
        int i = 0;
        while (i < asked.size() && asked.get(i).together() < .5) {
            i++;
        }
        return i + 1;
    }

    /** After how many answers of silent parties in any order half of the doubt is gone. */
    private static int randomly(Confidence confidence, long seed) {
        List<Integer> order =
                new ArrayList<>(Arrays.stream(confidence.silent()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        BitSet answered = new BitSet();
        double all = deviation(confidence, answered);
        int asked = 0;
        while (deviation(confidence, answered) > all / 2) {
            answered.set(order.get(asked++));
        }
        return asked;
    }

    private static double deviation(Confidence confidence, BitSet answered) {
        double[] ties = confidence.drawn().stream()
                .mapToDouble(draw -> draw.stream()
                        .filter(members -> Arrays.stream(members).noneMatch(answered::get))
                        .map(Arrays::toString)
                        .distinct()
                        .count())
                .toArray();
        double mean = Arrays.stream(ties).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(ties).map(t -> (t - mean) * (t - mean)).average().orElse(0));
    }
}
