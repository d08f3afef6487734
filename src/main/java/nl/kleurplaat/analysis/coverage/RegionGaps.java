package nl.kleurplaat.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.api.Sentence;
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
    private final Acquainted acquainted;

    private final Coverage table;
    /** The places of the regions that are compared. */
    private final int[] compared;
    /** Those of them that have any collaboration. */
    private final int[] active;

    private final KindsInRegions kinds;
    private final Map<Integer, int[]> participantsOf = new HashMap<>();

    RegionGaps(Snapshot snapshot, Lens lens, Network network, Coverage table, Acquainted acquainted) {
        this.acquainted = acquainted;
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
                CoverageGaps.severity(active.length, compared.length - 1, table.actors(region)),
                group(Grouping.REGION, snapshot.regions().get(region).key()),
                there,
                largest.subList(0, 1),
                in(region, "gaps.coverage.region.title"),
                in(region, "gaps.coverage.region.reason")
                        .with("organisations", table.actors(region))
                        .with("elsewhere", elsewhere(active.length, compared.length - 1)),
                in(region, "gaps.coverage.region.action")
                        .with("who", actors(there.subList(0, 1)))
                        .with("collaboration", collaborations(largest.subList(0, 1))));
    }

    private NamedGap uncovered(int region, int domain, int covering, int[] tiesInto) {
        List<Integer> local = first(best(region, v -> table.worksIn(v, domain)));
        List<Integer> elsewhere = Arrays.stream(participantsOf(domain))
                .filter(v -> !table.isIn(v, region))
                .filter(v -> local.isEmpty() || !acquainted.haveDeclined(local.getFirst(), v))
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
        Sentence.Name name = new RecordNames(snapshot).domain(domain);
        return gap(
                CoverageGaps.severity(covering, active.length - 1, table.actors(region)),
                groups,
                together(local, elsewhere),
                examples,
                in(region, "gaps.coverage.domain.title").with("domain", name),
                in(region, "gaps.coverage.domain.reason")
                        .with("domain", name)
                        .with("organisations", table.actors(region))
                        .with("there", table.actors(region, domain))
                        .with("elsewhere", elsewhere(covering, active.length - 1)),
                coverDomain(region, local, elsewhere, first(examples), tiesInto));
    }

    private Sentence coverDomain(
            int region, List<Integer> local, List<Integer> elsewhere, List<Integer> example, int[] tiesInto) {
        if (elsewhere.isEmpty()) {
            return in(region, "gaps.coverage.domain.find").with("collaboration", collaborations(example));
        }
        Sentence action = in(region, "gaps.coverage.domain." + (local.isEmpty() ? "ask" : "meet"))
                .with("who", actors(elsewhere))
                .with("collaboration", collaborations(example))
                .with("ties", tiesInto[elsewhere.getFirst()]);
        return local.isEmpty() ? action : action.with("local", actors(local));
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
                CoverageGaps.severity(having, active.length - 1, table.actors(region)) / (there == 0 ? 2 : 1),
                groups,
                together(together(local, example), broker),
                way.collaborations().stream().limit(MOST_EVIDENCE).toList(),
                in(region, "gaps.coverage.kind.title").with("kind", kinds.name(kind)),
                in(region, "gaps.coverage.kind.reason")
                        .with("kind", kinds.name(kind))
                        .with("organisations", table.actors(region))
                        .with("there", there)
                        .with("elsewhere", elsewhere(having, active.length - 1)),
                reachKind(region, local, example, broker, there));
    }

    private Sentence reachKind(
            int region, List<Integer> local, List<Integer> example, List<Integer> broker, int there) {
        List<Integer> willing = local.stream()
                .filter(v -> example.isEmpty() || !acquainted.haveDeclined(v, example.getFirst()))
                .toList();
        if (example.isEmpty() || (willing.isEmpty() && !local.isEmpty())) {
            return new Sentence("gaps.coverage.kind.join", Map.of("local", actors(local)));
        }
        Sentence action = in(region, "gaps.coverage.kind." + (broker.isEmpty() ? "talk" : "broker"))
                .with("who", actors(example))
                .with("there", there)
                .with("local", actors(willing));
        return broker.isEmpty() ? action : action.with("broker", actors(broker));
    }

    private Sentence in(int region, String key) {
        return new Sentence(key, Map.of("region", snapshot.regions().get(region).name()));
    }

    private static Sentence elsewhere(int having, int others) {
        return new Sentence("gaps.coverage.elsewhere", Map.of("having", having, "others", others));
    }

    private List<String> actors(List<Integer> numbers) {
        return numbers.stream().map(network.names()::get).toList();
    }

    private List<String> collaborations(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> network.collaboration(snapshot, number).name())
                .toList();
    }

    private static NamedGap gap(
            double severity,
            List<Integer> groups,
            List<Integer> actors,
            List<Integer> collaborations,
            Sentence title,
            Sentence reason,
            Sentence action) {
        return new NamedGap(GapKind.COVERAGE, severity, groups, actors, collaborations, title, reason, action);
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
