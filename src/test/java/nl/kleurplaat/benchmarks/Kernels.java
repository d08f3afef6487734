package nl.kleurplaat.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.lens.NetworkGraph;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * The measures, each with its peer. Each gives a number that its whole result went into: nothing is computed in vain, and
 * that both found the same is seen.
 */
final class Kernels {

    private Kernels() {}

    /**
     * A measure, and its peer if JGraphT has one.
     *
     * @param on the networks it is run on
     * @param peerOn those on which the peer ends in reasonable time
     * @param targetOn the network on which it must take no more than {@code target} of igraph's time
     * @param target a share; empty: igraph does not have it, or none is set
     */
    record Kernel(
            String name,
            ToDoubleFunction<RandomNetwork> ours,
            String on,
            @Nullable ToDoubleFunction<RandomNetwork> peer,
            String peerOn,
            String targetOn,
            String target) {}

    static final List<Kernel> ALL = List.of(
            new Kernel(
                    "components",
                    n -> Components.of(n.ties()).count(),
                    "MPL",
                    n -> new ConnectivityInspector<>(graph(n)).connectedSets().size(),
                    "ML",
                    "L",
                    "0.6"),
            new Kernel(
                    "bridges and cut actors",
                    n -> {
                        CutPoints found = CutPoints.of(n.ties());
                        return found.cutActors() + found.bridgeTies();
                    },
                    "SMPL",
                    n -> {
                        var found = new BiconnectivityInspector<>(graph(n));
                        return found.getCutpoints().size() + found.getBridges().size();
                    },
                    "S",
                    "L",
                    "0.6"), // recursive: beyond some thousands of actors its stack overflows
            new Kernel(
                    "cores",
                    n -> Arrays.stream(Cores.of(n.ties()).coreness()).sum(),
                    "MPL",
                    n -> sum(new Coreness<>(graph(n))),
                    "ML",
                    "L",
                    "0.6"),
            new Kernel(
                    "clustering",
                    n -> {
                        Clustering found = Clustering.of(n.ties());
                        return actors(n)
                                .mapToObj(found::of)
                                .filter(Objects::nonNull)
                                .mapToDouble(c -> c)
                                .sum();
                    },
                    "MPL",
                    n -> sum(new ClusteringCoefficient<>(graph(n))),
                    "ML",
                    "L",
                    "0.6"),
            new Kernel(
                    "page rank",
                    n -> squares(PageRank.of(n.ties()).shares()),
                    "MPL",
                    n -> squares(new org.jgrapht.alg.scoring.PageRank<>(unweighted(n), 0.85, 1_000, 1e-12)
                            .getScores().values().stream().mapToDouble(s -> s).toArray()),
                    "ML",
                    "L",
                    "0.6"),
            new Kernel(
                    "structural holes",
                    n -> {
                        StructuralHoles found = StructuralHoles.of(n.ties());
                        return actors(n)
                                .mapToObj(found::constraint)
                                .filter(Objects::nonNull)
                                .mapToDouble(c -> c)
                                .sum();
                    },
                    "MPL",
                    null,
                    "",
                    "L",
                    "0.1"),
            new Kernel(
                    "betweenness",
                    n -> Arrays.stream(Betweenness.of(n.ties()).sums()).sum(),
                    "SMPL",
                    n -> sum(new BetweennessCentrality<>(unweighted(n))),
                    "S",
                    "M",
                    "0.2"),
            new Kernel(
                    "betweenness across groups",
                    n -> Arrays.stream(Betweenness.acrossGroups(n.ties(), n.groups())
                                    .ties())
                            .sum(),
                    "SMPL",
                    null,
                    "",
                    "",
                    ""),
            new Kernel(
                    "harmonic",
                    n -> Arrays.stream(Harmonic.of(n.ties()).sums()).sum(),
                    "SMPL",
                    n -> sum(new HarmonicCentrality<>(unweighted(n), false, false)),
                    "S",
                    "",
                    ""),
            new Kernel(
                    "modularity",
                    n -> Objects.requireNonNull(Modularity.of(n.ties(), n.groups())),
                    "MPL",
                    n -> new UndirectedModularityMeasurer<>(graph(n))
                            .modularity(actors(n)
                                    .boxed()
                                    .collect(Collectors.groupingBy(v -> n.groups()[v], Collectors.toSet()))
                                    .values()
                                    .stream()
                                    .toList()),
                    "ML",
                    "",
                    ""),
            new Kernel(
                    "E-I index",
                    n -> Objects.requireNonNull(EiIndex.of(n.ties(), n.groups()).network()),
                    "MPL",
                    null,
                    "",
                    "",
                    ""),
            new Kernel(
                    "participation",
                    n -> {
                        Participation found = Participation.of(n.ties(), n.groups());
                        return actors(n)
                                .mapToObj(found::of)
                                .filter(Objects::nonNull)
                                .mapToDouble(c -> c)
                                .sum();
                    },
                    "MPL",
                    null,
                    "",
                    "",
                    ""),
            new Kernel(
                    "brokerage",
                    n -> {
                        Brokerage found = Brokerage.of(n.ties(), n.groups());
                        return actors(n)
                                .mapToObj(found::of)
                                .filter(Objects::nonNull)
                                .mapToLong(Brokerage.Roles::liaison)
                                .sum();
                    },
                    "MPL",
                    null,
                    "",
                    "",
                    ""));

    /** The measures that igraph has, and that it is run for on a network: it takes too long for betweenness on a large one. */
    static List<String> forIgraph(List<Kernel> kernels, String network) {
        return kernels.stream()
                .filter(kernel -> !kernel.target().isEmpty() && kernel.on().contains(network))
                .map(Kernel::name)
                .filter(name -> !(name.equals("betweenness") && network.equals("L")))
                .toList();
    }

    static Kernel named(String name) {
        return ALL.stream()
                .filter(kernel -> kernel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static IntStream actors(RandomNetwork network) {
        return IntStream.range(0, network.ties().actors());
    }

    private static Graph<Integer, Integer> graph(RandomNetwork network) {
        return new NetworkGraph(network.ties());
    }

    private static Graph<Integer, Integer> unweighted(RandomNetwork network) {
        return new AsUnweightedGraph<>(graph(network));
    }

    private static double sum(VertexScoringAlgorithm<Integer, ? extends Number> scores) {
        Map<Integer, ? extends Number> found = scores.getScores();
        return found.values().stream().mapToDouble(Number::doubleValue).sum();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }
}
