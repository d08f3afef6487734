package nl.kleurplaat.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The tables of an outcome as the analyses of the service make them. */
final class InMemory {

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;
    private final Ties ties;
    private final int[] primaries;
    private final GroupMatrix matrix;

    /** @param lens with its days filled in */
    InMemory(Snapshot snapshot, Lens lens, int rounds) {
        this.snapshot = snapshot;
        this.lens = lens;
        Network seen = Projection.network(snapshot, lens);
        // the tables that leave know regions by name
        network = lens.groupBy() == Grouping.REGION ? seen.groupedBy(byName(seen.groups())) : seen;
        ties = network.ties();
        primaries = network.groups().primaries();
        matrix = GroupMatrix.of(network, rounds, GroupMatrix.SEED);
    }

    private static Groups byName(Groups groups) {
        List<String> names = groups.names().stream().sorted().toList();
        int[] members = Arrays.stream(groups.members())
                .map(group -> names.indexOf(groups.names().get(group)))
                .toArray();
        return new Groups(names, names, names, groups.offsets(), members);
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... cells) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Object cell = cells[i + 1];
            row.put(String.valueOf(cells[i]), cell instanceof Integer count ? Long.valueOf(count) : cell);
        }
        return row;
    }

    private @Nullable String group(int number) {
        return number < 0 ? null : network.groups().keys().get(number);
    }

    List<Map<String, @Nullable Object>> ties() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int t = 0; t < ties.ties(); t++) {
            rows.add(row(
                    "a",
                    network.keys().get(ties.tieA()[t]),
                    "b",
                    network.keys().get(ties.tieB()[t]),
                    "weight",
                    ties.tieWeight()[t]));
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> summary() {
        Summary summary = Summary.of(
                network,
                Components.of(ties),
                CutPoints.of(ties),
                Clustering.of(ties),
                EiIndex.of(ties, primaries),
                primaries);
        return List.of(row(
                "actors", summary.actors(),
                "ties", summary.ties(),
                "collaborations", summary.collaborations(),
                "weight", summary.weight(),
                "isolates", summary.isolates(),
                "components", summary.components(),
                "largest_component", summary.largestComponent(),
                "cut_actors", summary.cutActors(),
                "bridge_ties", summary.bridgeTies(),
                "density", summary.density(),
                "transitivity", summary.transitivity(),
                "mean_degree", summary.meanDegree(),
                "ei_index", summary.eiIndex(),
                "modularity", summary.modularity(),
                "cross_group_share", summary.crossGroupShare()));
    }

    List<Map<String, @Nullable Object>> actors() {
        Degrees degrees = Degrees.of(ties);
        Components components = Components.of(ties);
        CutPoints cutPoints = CutPoints.of(ties);
        Cores cores = Cores.of(ties);
        PageRank ranks = PageRank.of(ties);
        EiIndex eiIndex = EiIndex.of(ties, primaries);
        Participation participation = Participation.of(ties, primaries);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            rows.add(row(
                    "key", network.keys().get(v),
                    "primary_group", group(primaries[v]),
                    "degree", degrees.of(v),
                    "weighted_degree", degrees.weighted(v),
                    "component", components.of(v),
                    "cut_actor", cutPoints.cutActor()[v],
                    "coreness", cores.of(v),
                    "page_rank", ranks.of(v),
                    "ei_index", eiIndex.of(v),
                    "participation", participation.of(v),
                    "weighted_participation", participation.weighted(v)));
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> matrix() {
        return matrix.pairs().stream()
                .map(pair -> row(
                        "a", group(pair.a()),
                        "b", group(pair.b()),
                        "ties", pair.ties(),
                        "expected_ties", pair.expectedTies(),
                        "ratio", pair.ratio(),
                        "z_score", pair.zScore(),
                        "p_value", pair.pValue()))
                .toList();
    }

    List<Map<String, @Nullable Object>> coverage() {
        return Coverage.of(snapshot, lens, network).cells().stream()
                .map(cell -> row(
                        "region", snapshot.regions().get(cell.region()).name(),
                        "domain", snapshot.domains().get(cell.domain()).key(),
                        "actors", cell.actors(),
                        "collaborations", cell.collaborations(),
                        "ties", cell.ties()))
                .toList();
    }

    List<Map<String, @Nullable Object>> gaps() {
        Gaps gaps = new Gaps(
                network,
                () -> {
                    throw new AssertionError("not asked");
                },
                () -> matrix,
                v -> new int[0],
                Acquainted.nobody(network),
                List.of());
        return gaps.worst(List.of(GapKind.GROUP_PAIR, GapKind.ISOLATED), Integer.MAX_VALUE).stream()
                .map(this::row)
                .toList();
    }

    /** By key of the actor, of those that are one. */
    Map<String, Double> bridges() {
        double[] scores =
                Scores.of(network, Betweenness.acrossGroups(ties, primaries)).actors();
        Map<String, Double> bridges = new HashMap<>();
        for (int v = 0; v < scores.length; v++) {
            if (scores[v] > 0) {
                bridges.put(network.keys().get(v), scores[v]);
            }
        }
        return bridges;
    }

    private Map<String, @Nullable Object> row(Gap gap) {
        boolean ofGroups = gap.kind() == GapKind.GROUP_PAIR;
        List<Integer> groups = gap.groups();
        return row(
                "kind", gap.kind().name(),
                "severity", gap.severity(),
                "a", groups.isEmpty() ? null : group(groups.getFirst()),
                "b", ofGroups ? group(groups.getLast()) : null,
                "actor", ofGroups ? null : network.keys().get(gap.actors().getFirst()));
    }
}
