package nl.kleurplaat.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * The measures on random networks, beside JGraphT's on the same network in the same run. Each gives a number that its
 * whole result went into: nothing is computed in vain, and that both found the same is seen.
 */
final class KernelBenchmark {

    private static final double SAME = 1e-6;

    private KernelBenchmark() {}

    /**
     * A measure, and its peer if JGraphT has one.
     *
     * @param on the networks it is run on
     * @param peerOn those on which the peer ends in reasonable time
     */
    private record Kernel(
            String name,
            ToDoubleFunction<RandomNetwork> ours,
            String on,
            @Nullable ToDoubleFunction<RandomNetwork> peer,
            String peerOn) {}

    private static final List<Kernel> KERNELS = List.of(
            new Kernel(
                    "components",
                    n -> Components.of(n.ties()).count(),
                    "MPL",
                    n -> new ConnectivityInspector<>(graph(n)).connectedSets().size(),
                    "MPL"),
            new Kernel(
                    "bridges, cut actors",
                    n -> {
                        CutPoints found = CutPoints.of(n.ties());
                        return found.cutActors() + found.bridgeTies();
                    },
                    "SMPL",
                    n -> {
                        var found = new BiconnectivityInspector<>(graph(n));
                        return found.getCutpoints().size() + found.getBridges().size();
                    },
                    "S"), // recursive: beyond some thousands of actors its stack overflows
            new Kernel(
                    "cores",
                    n -> Arrays.stream(Cores.of(n.ties()).coreness()).sum(),
                    "MPL",
                    n -> sum(new Coreness<>(graph(n))),
                    "MPL"),
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
                    "MPL"),
            new Kernel(
                    "page rank",
                    n -> squares(PageRank.of(n.ties()).shares()),
                    "MPL",
                    n -> squares(new org.jgrapht.alg.scoring.PageRank<>(unweighted(n), 0.85, 1_000, 1e-12)
                            .getScores().values().stream().mapToDouble(s -> s).toArray()),
                    "MPL"),
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
                    ""),
            new Kernel(
                    "betweenness",
                    n -> Arrays.stream(Betweenness.of(n.ties()).sums()).sum(),
                    "SMPL",
                    n -> sum(new BetweennessCentrality<>(unweighted(n))),
                    "S"),
            new Kernel(
                    "betweenness across groups",
                    n -> Arrays.stream(Betweenness.acrossGroups(n.ties(), n.groups())
                                    .ties())
                            .sum(),
                    "SMPL",
                    null,
                    ""),
            new Kernel(
                    "harmonic",
                    n -> Arrays.stream(Harmonic.of(n.ties()).sums()).sum(),
                    "SMPL",
                    n -> sum(new HarmonicCentrality<>(unweighted(n), false, false)),
                    "S"),
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
                    "MPL"),
            new Kernel(
                    "E-I index",
                    n -> Objects.requireNonNull(EiIndex.of(n.ties(), n.groups()).network()),
                    "MPL",
                    null,
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
                    ""));

    static Figures run() {
        Figures figures = new Figures(
                "Measures on random networks (S 1,000 actors and 6,000 ties, M 10,000 and 60,000, L 100,000 and 800,000, all"
                        + " three with groups; P as M, by a power law)",
                "measure",
                "network",
                "here",
                "JGraphT",
                "times as fast",
                "same answer");
        List<RandomNetwork> networks =
                List.of(RandomNetwork.small(), RandomNetwork.medium(), RandomNetwork.powerLaw(), RandomNetwork.large());
        for (Kernel kernel : KERNELS) {
            for (RandomNetwork network : networks) {
                if (kernel.on.contains(network.name())) {
                    measure(kernel, network, figures);
                }
            }
        }
        return figures;
    }

    private static void measure(Kernel kernel, RandomNetwork network, Figures figures) {
        double[] found = new double[2];
        Times ours = Times.warm(() -> found[0] = kernel.ours.applyAsDouble(network));
        ToDoubleFunction<RandomNetwork> peer = kernel.peer;
        if (peer == null || !kernel.peerOn.contains(network.name())) {
            figures.add(kernel.name, network.name(), ours.text(), "", "", "");
            return;
        }
        Times theirs = Times.warm(() -> found[1] = peer.applyAsDouble(network));
        figures.add(
                kernel.name,
                network.name(),
                ours.text(),
                theirs.text(),
                String.format(Locale.ROOT, "%.1f", theirs.median() / ours.median()),
                Math.abs(found[0] - found[1]) <= SAME * Math.abs(found[1]) ? "yes" : found[0] + " / " + found[1]);
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
