package nl.kleurplaat.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.gaps.Gap.Named;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Snapshot;

/** What regions lack, found in one look at all of them as {@link CoverageGaps} says. */
final class RegionGaps {

    private static final int MOST_EVIDENCE = 5;

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;

    private final Coverage table;
    /** The places of the regions that are compared. */
    private final int[] compared;
    /** Those of them that have any collaboration. */
    private final int[] active;

    private final KindsInRegions kinds;
    private final Map<Integer, int[]> participantsOf = new HashMap<>();

    RegionGaps(Snapshot snapshot, Lens lens, Network network, Coverage table) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.network = network;
        this.table = table;
        compared = Arrays.stream(table.regions())
                .filter(region -> table.actors(region) >= CoverageGaps.FEWEST)
                .toArray();
        active = Arrays.stream(compared)
                .filter(region -> table.collaborations(region) > 0)
                .toArray();
        kinds = new KindsInRegions(snapshot, network, table);
    }

    List<NamedGap> all() {
        List<NamedGap> gaps = new ArrayList<>();
        for (int region : compared) {
            if (table.collaborations(region) == 0) {
                if (active.length > 0) {
                    gaps.add(nothing(region));
                }
            } else if (active.length > 1) {
                int[] tiesInto = kinds.tiesInto(region);
                for (int domain : table.domains()) {
                    int covering = others(region, other -> table.isCovered(other, domain));
                    if (!table.isCovered(region, domain) && covering > 0 && 2 * covering >= active.length - 1) {
                        gaps.add(uncovered(region, domain, covering, tiesInto));
                    }
                }
                for (int kind = 0; kind < kinds.count(); kind++) {
                    int of = kind;
                    int having = others(region, other -> kinds.reaches(other, of));
                    if (!kinds.reaches(region, kind) && having > 1 && 2 * having > active.length - 1) {
                        gaps.add(missing(region, kind, having, tiesInto));
                    }
                }
            }
        }
        return List.copyOf(gaps);
    }

    private int others(int region, IntPredicate has) {
        return (int) Arrays.stream(active)
                .filter(other -> other != region)
                .filter(has)
                .count();
    }

    private NamedGap nothing(int region) {
        List<Integer> largest = largest(IntStream.range(0, network.collaborations().length));
        List<Integer> there = best(region, v -> true);
        return gap(
                region,
                CoverageGaps.severity(active.length, compared.length - 1, table.actors(region)),
                group(Grouping.REGION, snapshot.regions().get(region).key()),
                there,
                largest.subList(0, 1),
                "coverage.region",
                List.of(
                        new Named.Plain(table.actors(region)),
                        new Named.Plain(active.length),
                        new Named.Plain(compared.length - 1),
                        new Named.Collaborations(largest.subList(0, 1)),
                        new Named.Actors(there.subList(0, 1))));
    }

    private NamedGap uncovered(int region, int domain, int covering, int[] tiesInto) {
        List<Integer> local = first(best(region, v -> table.worksIn(v, domain)));
        List<Integer> elsewhere = Arrays.stream(participantsOf(domain))
                .filter(v -> !table.isIn(v, region))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> -tiesInto[v])
                        .thenComparingInt(v -> -network.ties().degree(v)))
                .limit(1)
                .toList();
        List<Integer> examples = largest(IntStream.range(0, network.collaborations().length)
                .filter(c -> table.covers(c, domain))
                .filter(c -> elsewhere.isEmpty()
                        || Arrays.binarySearch(table.participants().of(c), elsewhere.getFirst()) >= 0));
        List<Integer> groups = new ArrayList<>(
                group(Grouping.DOMAIN, snapshot.domains().get(domain).key()));
        groups.addAll(group(Grouping.REGION, snapshot.regions().get(region).key()));
        return gap(
                region,
                CoverageGaps.severity(covering, active.length - 1, table.actors(region)),
                groups,
                together(local, elsewhere),
                examples,
                "coverage.domain",
                List.of(
                        new Named.InLanguages(
                                snapshot.domains().get(domain).name(Texts.DUTCH),
                                snapshot.domains().get(domain).name(Locale.ENGLISH)),
                        new Named.Plain(table.actors(region)),
                        new Named.Plain(table.actors(region, domain)),
                        new Named.Plain(covering),
                        new Named.Plain(active.length - 1),
                        new Named.Text(
                                "gaps.coverage.domain."
                                        + (elsewhere.isEmpty() ? "find" : local.isEmpty() ? "ask" : "meet"),
                                List.of(
                                        name(region),
                                        new Named.Actors(elsewhere),
                                        new Named.Collaborations(first(examples)),
                                        new Named.Actors(local),
                                        new Named.Plain(elsewhere.isEmpty() ? 0 : tiesInto[elsewhere.getFirst()])))));
    }

    private NamedGap missing(int region, int kind, int having, int[] tiesInto) {
        List<Integer> local = best(region, v -> kinds.is(v, kind));
        int there = (int) Arrays.stream(kinds.actors(region))
                .filter(v -> kinds.is(v, kind))
                .count();
        KindsInRegions.Way way = kinds.way(region, kind, tiesInto);
        List<Integer> example = way.example() < 0 ? List.of() : List.of(way.example());
        List<Integer> broker = way.broker() < 0 ? List.of() : List.of(way.broker());
        List<Integer> groups = new ArrayList<>(group(Grouping.KIND, kinds.name(kind)));
        groups.addAll(group(Grouping.REGION, snapshot.regions().get(region).key()));
        return gap(
                region,
                CoverageGaps.severity(having, active.length - 1, table.actors(region)) / (there == 0 ? 2 : 1),
                groups,
                together(together(local, example), broker),
                way.collaborations().stream().limit(MOST_EVIDENCE).toList(),
                "coverage.kind",
                List.of(
                        new Named.Plain(kinds.name(kind)),
                        new Named.Plain(table.actors(region)),
                        new Named.Plain(there),
                        new Named.Plain(having),
                        new Named.Plain(active.length - 1),
                        new Named.Text(
                                "gaps.coverage.kind."
                                        + (example.isEmpty() ? "join" : broker.isEmpty() ? "talk" : "broker"),
                                List.of(
                                        name(region),
                                        new Named.Actors(example),
                                        new Named.Actors(broker),
                                        new Named.Actors(local),
                                        new Named.Plain(there)))));
    }

    private Named name(int region) {
        return new Named.Plain(snapshot.regions().get(region).name());
    }

    /** The region's name stands first in every sentence. */
    private NamedGap gap(
            int region,
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            String text,
            List<Named> named) {
        List<Named> all = new ArrayList<>();
        all.add(name(region));
        all.addAll(named);
        return new NamedGap(GapKind.COVERAGE, severity, groups, actors, collaborations, text, List.copyOf(all));
    }

    private List<Integer> group(Grouping of, String key) {
        int number = Collections.binarySearch(network.groups().keys(), key);
        return lens.groupBy() == of && number >= 0 ? List.of(number) : List.of();
    }

    /** The best tied actors of a region that pass, at most as many as evidence has. */
    private List<Integer> best(int region, IntPredicate passes) {
        return Arrays.stream(kinds.actors(region))
                .filter(passes)
                .boxed()
                .sorted(Comparator.comparingInt(v -> -network.ties().degree(v)))
                .limit(MOST_EVIDENCE)
                .toList();
    }

    /** The collaborations with most participants. */
    private List<Integer> largest(IntStream collaborations) {
        record Sized(int collaboration, int participants) {}
        return collaborations
                .mapToObj(c -> new Sized(c, table.participants().of(c).length))
                .sorted(Comparator.comparingInt(sized -> -sized.participants()))
                .limit(MOST_EVIDENCE)
                .map(Sized::collaboration)
                .toList();
    }

    private int[] participantsOf(int domain) {
        return participantsOf.computeIfAbsent(
                domain,
                of -> IntStream.range(0, network.collaborations().length)
                        .filter(c -> table.covers(c, of))
                        .flatMap(c -> Arrays.stream(table.participants().of(c)))
                        .distinct()
                        .sorted()
                        .toArray());
    }

    private static List<Integer> first(List<Integer> numbers) {
        return numbers.subList(0, Math.min(1, numbers.size()));
    }

    private static List<Integer> together(List<Integer> some, List<Integer> more) {
        List<Integer> all = new ArrayList<>(some);
        more.stream().filter(v -> !all.contains(v)).forEach(all::add);
        return List.copyOf(all);
    }
}
