package nl.kleurplaat.analysis.introductions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What is known on a day of the pairs of actors of a network: every {@link Predictor} of them. Nothing that comes later counts.
 * O(n + m) for all pairs of one actor, for n actors and m ties so far.
 */
public final class KnownAt {

    private static final int PREDICTORS = Predictor.values().length;

    private final Network now;
    private final Ties soFar;
    private final int[] activity;
    private final int[] recent;
    private final PairRates groups;
    private final PairRates kinds;
    private final PairRates regions;
    private final int[] region;
    private final BitSet[] domains;
    private final Acquainted acquainted;

    /**
     * @param lens that it is seen through
     * @param now the network of the day
     * @param past all that was up to and on the day, through the same lens without a what-if
     * @param since the first day that is recent
     */
    public KnownAt(Snapshot snapshot, Lens lens, Network now, Network past, int since) {
        this.now = now;
        int n = now.size();
        int[] numberOf = past.keys().stream()
                .mapToInt(key -> Math.max(-1, Collections.binarySearch(now.keys(), key)))
                .toArray();
        soFar = both(now.ties(), past.ties(), numberOf);
        activity = new int[n];
        recent = new int[n];
        count(snapshot, past, numberOf, since);
        Attributes attributes = Attributes.of(snapshot, lens, now);
        List<String> allKinds = IntStream.range(0, n)
                .boxed()
                .flatMap(v -> attributes.kinds(v).stream().limit(1))
                .distinct()
                .sorted()
                .toList();
        int[] kind = IntStream.range(0, n)
                .map(v -> attributes.kinds(v).stream()
                        .mapToInt(allKinds::indexOf)
                        .findFirst()
                        .orElse(-1))
                .toArray();
        region = attributes.firstRegions();
        acquainted = new Acquainted(snapshot, lens, now, now.asOf());
        domains = IntStream.range(0, n)
                .mapToObj(v -> {
                    BitSet own = new BitSet();
                    Arrays.stream(attributes.domains(v)).forEach(own::set);
                    return own;
                })
                .toArray(BitSet[]::new);
        groups = new PairRates(now.groups().primaries(), soFar.tieA(), soFar.tieB());
        kinds = new PairRates(kind, soFar.tieA(), soFar.tieB());
        regions = new PairRates(region, soFar.tieA(), soFar.tieB());
    }

    /** The ties of now, also those of a what-if, and those of the past. */
    private static Ties both(Ties now, Ties past, int[] numberOf) {
        long n = now.actors();
        long[] pairs = LongStream.concat(
                        IntStream.range(0, now.ties()).mapToLong(t -> now.tieA()[t] * n + now.tieB()[t]),
                        IntStream.range(0, past.ties())
                                .filter(t -> numberOf[past.tieA()[t]] >= 0 && numberOf[past.tieB()[t]] >= 0)
                                .mapToLong(t -> numberOf[past.tieA()[t]] * n + numberOf[past.tieB()[t]]))
                .sorted()
                .distinct()
                .toArray();
        return Ties.of(
                now.actors(),
                Arrays.stream(pairs).mapToInt(pair -> (int) (pair / n)).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> (int) (pair % n)).toArray(),
                Arrays.stream(pairs).mapToDouble(pair -> 1).toArray());
    }

    /** The collaborations of each actor in which it had a partner. */
    private void count(Snapshot snapshot, Network past, int[] numberOf, int since) {
        int[] carriers = past.evidence().carriers();
        int[] counted = new int[past.collaborations().length];
        Arrays.fill(counted, -1);
        for (int v = 0; v < numberOf.length; v++) {
            for (int arc = past.ties().offsets()[v];
                    numberOf[v] >= 0 && arc < past.ties().offsets()[v + 1];
                    arc++) {
                int tie = past.ties().tieOf()[arc];
                for (int i = past.evidence().offsets()[tie]; i < past.evidence().offsets()[tie + 1]; i++) {
                    int c = carriers[i];
                    if (counted[c] != v) {
                        counted[c] = v;
                        activity[numberOf[v]]++;
                        recent[numberOf[v]] += past.collaboration(snapshot, c).start() >= since ? 1 : 0;
                    }
                }
            }
        }
    }

    Network network() {
        return now;
    }

    /** What came of bringing its actors together. */
    Acquainted acquainted() {
        return acquainted;
    }

    /** How many collaborations an actor took part in so far. */
    int activity(int actor) {
        return activity[actor];
    }

    int recent(int actor) {
        return recent[actor];
    }

    Ties soFar() {
        return soFar;
    }

    /** What is known of the pairs of an actor. */
    Row row(int actor) {
        double[] common = new double[now.size()];
        double[] ways = new double[now.size()];
        spread(actor, common, ways);
        return other -> figures(actor, other, common[other], ways[other]);
    }

    /** The pairs of one actor. */
    interface Row {

        /** By predictor, what is known of it together with another one. */
        double[] with(int other);
    }

    private double[] figures(int a, int b, double common, double ways) {
        double[] x = new double[PREDICTORS];
        put(x, Predictor.ACTIVITY, Math.log1p(activity[a]) + Math.log1p(activity[b]));
        put(x, Predictor.BALANCE, Math.abs(Math.log1p(activity[a]) - Math.log1p(activity[b])));
        put(x, Predictor.RECENT, Math.log1p(recent[a]) + Math.log1p(recent[b]));
        put(x, Predictor.PARTNERS, Math.log1p(soFar.degree(a)) + Math.log1p(soFar.degree(b)));
        put(
                x,
                Predictor.PARTNERS_NOW,
                Math.log1p(now.ties().degree(a)) + Math.log1p(now.ties().degree(b)));
        put(x, Predictor.GROUPS, groups.log(a, b));
        put(x, Predictor.KINDS, kinds.log(a, b));
        put(x, Predictor.REGIONS, regions.log(a, b));
        put(x, Predictor.SAME_REGION, region[a] >= 0 && region[a] == region[b] ? 1 : 0);
        put(x, Predictor.DOMAINS, sharedDomains(a, b));
        put(x, Predictor.COMMON_PARTNERS, Math.sqrt(common));
        put(x, Predictor.WAYS_OF_THREE, Math.log1p(ways));
        put(x, Predictor.BEFORE, soFar.tie(a, b) >= 0 ? 1 : 0);
        Acquaintance acquaintance = acquainted.of(a, b);
        put(
                x,
                Predictor.INTRODUCED,
                acquaintance != null && acquaintance.outcome().isWanted() ? 1 : 0);
        return x;
    }

    private static void put(double[] x, Predictor predictor, double value) {
        x[predictor.place] = value;
    }

    private double sharedDomains(int a, int b) {
        BitSet both = (BitSet) domains[a].clone();
        both.and(domains[b]);
        int shared = both.cardinality();
        int either = domains[a].cardinality() + domains[b].cardinality() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    private void spread(int actor, double[] common, double[] ways) {
        double[] second = new double[now.size()];
        for (int i = soFar.offsets()[actor]; i < soFar.offsets()[actor + 1]; i++) {
            int u = soFar.neighbours()[i];
            for (int j = soFar.offsets()[u]; j < soFar.offsets()[u + 1]; j++) {
                int v = soFar.neighbours()[j];
                common[v] += 1. / soFar.degree(u);
                second[v] += v == actor ? 0 : 1 / Math.sqrt(soFar.degree(u));
            }
        }
        for (int v = 0; v < second.length; v++) {
            for (int i = soFar.offsets()[v]; second[v] > 0 && i < soFar.offsets()[v + 1]; i++) {
                ways[soFar.neighbours()[i]] += second[v] / Math.sqrt(soFar.degree(v));
            }
        }
    }
}
