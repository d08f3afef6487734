package nl.kleurplaat.analysis.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;

/** Interventions that never were, and such as made a difference that is known, in a record with a past. */
public final class PlaceboTrials {

    /** How somebody might choose who takes part. */
    private enum Chosen {
        AT_RANDOM,
        THE_ACTIVE,
        A_REGION,
        A_COLLABORATION,
        WHO_KNOW_EACH_OTHER
    }

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 5 * 365;
    private static final int LONGEST = 540;
    private static final int SHORTEST = 180;
    private static final int MOST = 40;
    private static final int FEWEST = 5;

    private final EffectMeasure measure;
    private final Snapshot snapshot;
    private final Lens lens;
    private final Map<LocalDate, Network> networks = new HashMap<>();
    private final Random random;

    private PlaceboTrials(EffectMeasure measure, Snapshot snapshot, Lens lens, long seed) {
        this.measure = measure;
        this.snapshot = snapshot;
        this.lens = lens;
        random = new Random(seed);
    }

    /** Days of a month only, so that networks are used again. */
    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private Network on(LocalDate day) {
        return networks.computeIfAbsent(day, d -> Projection.network(snapshot, lens.onDay(d)));
    }

    private int[] regions(Network network) {
        return Attributes.of(snapshot, lens, network).firstRegions();
    }

    /** What is said of an intervention that never was. */
    private EffectBeside placebo(Chosen how) {
        LocalDate before = month(FIRST.plusDays(random.nextInt(DAYS - LONGEST)));
        LocalDate after = month(before.plusDays(random.nextInt(SHORTEST, LONGEST)));
        Set<String> took = took(how, on(before));
        return new PlaceboTest(
                        measure, before, after, took, random.nextLong(1_000), this::on, this::regions, new Effort())
                .result();
    }

    private Set<String> took(Chosen how, Network network) {
        int many = random.nextInt(FEWEST, MOST);
        List<String> keys = network.keys();
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, network.size()).boxed().toList());
        Collections.shuffle(all, random);
        Ties ties = network.ties();
        List<Integer> some = switch (how) {
            case AT_RANDOM -> all.subList(0, many);
            case THE_ACTIVE ->
                all.stream()
                        .filter(v -> random.nextDouble() < (double) ties.degree(v) / ties.actors() * 10)
                        .limit(many)
                        .toList();
            case A_REGION -> {
                int region = random.nextInt(snapshot.regions().size());
                yield all.stream()
                        .filter(v -> snapshot.organisations()
                                        .get(snapshot.organisation(keys.get(v)))
                                        .region()
                                == region)
                        .limit(many)
                        .toList();
            }
            case A_COLLABORATION -> {
                int tie = random.nextInt(ties.ties());
                int carrier = network.evidence().carriers()[network.evidence().offsets()[tie]];
                Set<Integer> members = new TreeSet<>();
                for (int t = 0; t < ties.ties(); t++) {
                    for (int i = network.evidence().offsets()[t];
                            i < network.evidence().offsets()[t + 1];
                            i++) {
                        if (network.evidence().carriers()[i] == carrier) {
                            members.add(ties.tieA()[t]);
                            members.add(ties.tieB()[t]);
                        }
                    }
                }
                yield List.copyOf(members);
            }
            case WHO_KNOW_EACH_OTHER -> {
                Set<Integer> found = new TreeSet<>(all.subList(0, 1));
                for (int step = 0; step < 20 * many && found.size() < many; step++) {
                    int from = List.copyOf(found).get(random.nextInt(found.size()));
                    if (ties.degree(from) > 0) {
                        found.add(ties.neighbours()[ties.offsets()[from] + random.nextInt(ties.degree(from))]);
                    }
                }
                yield List.copyOf(found);
            }
        };
        Set<String> took = new TreeSet<>();
        some.forEach(v -> took.add(keys.get(v)));
        return took;
    }

    /** What is said of an intervention by which each that took part found so many more partners in other groups. */
    private EffectBeside planted(Chosen how, int found) {
        LocalDate before = FIRST.plusDays(DAYS - LONGEST);
        LocalDate after = before.plusDays(LONGEST);
        Set<String> took = took(how, on(before));
        Network more = withMore(on(after), took, found);
        return new PlaceboTest(
                        EffectMeasure.PARTNERS_ACROSS,
                        before,
                        after,
                        took,
                        random.nextLong(1_000),
                        day -> day.equals(after) ? more : on(day),
                        this::regions,
                        new Effort())
                .result();
    }

    private Network withMore(Network network, Set<String> took, int found) {
        Set<Long> ties = new TreeSet<>();
        for (int t = 0; t < network.ties().ties(); t++) {
            ties.add((long) network.ties().tieA()[t] << 32 | network.ties().tieB()[t]);
        }
        for (String key : took) {
            int v = Collections.binarySearch(network.keys(), key);
            for (int added = 0; v >= 0 && network.groups().primary(v) >= 0 && added < found; ) {
                int w = random.nextInt(network.size());
                boolean other = v != w
                        && network.groups().primary(w) >= 0
                        && network.groups().primary(w) != network.groups().primary(v)
                        && !took.contains(network.keys().get(w));
                added += other && ties.add((long) Math.min(v, w) << 32 | Math.max(v, w)) ? 1 : 0;
            }
        }
        int[] a = ties.stream().mapToInt(tie -> (int) (tie >> 32)).toArray();
        int[] b = ties.stream().mapToInt(Long::intValue).toArray();
        double[] weight = new double[a.length];
        Arrays.fill(weight, 1);
        return network.withMoreTies(Ties.of(network.size(), a, b, weight));
    }

    /** The trials of every way of choosing, so many of each, in regions in which nothing was done. */
    static List<EffectBeside> placebos(EffectMeasure measure, int regions, int each) {
        return trials(measure, regions, each, PlaceboTrials::placebo);
    }

    /** Likewise, where each that took part found so many. */
    static List<EffectBeside> planted(int regions, int each, int found) {
        return trials(EffectMeasure.PARTNERS_ACROSS, regions, each, (trials, how) -> trials.planted(how, found));
    }

    private static List<EffectBeside> trials(
            EffectMeasure measure, int regions, int each, BiFunction<PlaceboTrials, Chosen, EffectBeside> trial) {
        return IntStream.rangeClosed(1, regions)
                .boxed()
                .flatMap(region -> region(measure, region, each, trial).stream())
                .toList();
    }

    private static List<EffectBeside> region(
            EffectMeasure measure, int region, int each, BiFunction<PlaceboTrials, Chosen, EffectBeside> trial) {
        Snapshot snapshot = GeneratedSnapshot.of(Generated.soundRegion(region));
        PlaceboTrials trials = new PlaceboTrials(measure, snapshot, Lens.DEFAULT, region);
        List<EffectBeside> all = new ArrayList<>();
        for (Chosen how : Chosen.values()) {
            for (int i = 0; i < each; i++) {
                all.add(trial.apply(trials, how));
            }
        }
        return all;
    }

    /** The share of which something is said, and this. */
    static double share(List<EffectBeside> all, Verdict... verdicts) {
        List<EffectBeside> said =
                all.stream().filter(one -> one.verdict() != Verdict.TOO_THIN).toList();
        return (double) said.stream()
                        .filter(one -> List.of(verdicts).contains(one.verdict()))
                        .count()
                / said.size();
    }

    /** Of interventions that never were: the share that is said to have made a difference; 1,000 of them. */
    public static double called(EffectMeasure measure) {
        return share(placebos(measure, 2, 100), Verdict.MORE, Verdict.FEWER);
    }

    /** Of interventions by which each found so many more partners in other groups: the share of which that is said. */
    public static double seen(int found) {
        return share(planted(2, 10, found), Verdict.MORE);
    }
}
