package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.benchmarks.Kernels.Kernel;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The measures on random networks, beside JGraphT's and igraph's on the same networks in the same run. */
final class KernelFigures {

    private static final double SAME = 1e-6;

    private KernelFigures() {}

    static Figures run(List<Kernel> kernels) throws IOException, InterruptedException {
        Map<String, Double> here = new TreeMap<>();
        Map<String, Double> jgrapht = new TreeMap<>();
        Map<String, Peers.Found> igraph = new TreeMap<>();
        for (String network : List.of("S", "M", "P", "L")) {
            here.putAll(times(kernels, "here", network, kernel -> kernel.on()));
            jgrapht.putAll(times(kernels, "jgrapht", network, kernel -> kernel.peer() == null ? "" : kernel.peerOn()));
            List<String> measures = network.equals("S") ? List.of() : Kernels.forIgraph(kernels, network);
            if (!measures.isEmpty()) {
                Peers.igraph(RandomNetwork.named(network).ties(), measures)
                        .forEach((measure, found) -> igraph.put(measure + "/" + network, found));
            }
        }
        return table(kernels, here, jgrapht, igraph);
    }

    /** Which networks a kernel is run on. */
    private interface On {
        String of(Kernel kernel);
    }

    private static Map<String, Double> times(List<Kernel> kernels, String method, String network, On on) {
        String[] what = kernels.stream()
                .filter(kernel -> on.of(kernel).contains(network))
                .map(kernel -> kernel.name() + "/" + network)
                .toArray(String[]::new);
        Map<String, Double> times = new TreeMap<>();
        if (what.length == 0) {
            return times;
        }
        try {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(KernelBenchmark.class.getName() + "." + method + "$")
                            .param("what", what)
                            .shouldFailOnError(true)
                            .build())
                    .run()) {
                times.put(
                        result.getParams().getParam("what"),
                        result.getPrimaryResult().getScore());
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        return times;
    }

    private static Figures table(
            List<Kernel> kernels,
            Map<String, Double> here,
            Map<String, Double> jgrapht,
            Map<String, Peers.Found> igraph) {
        Figures figures = new Figures(
                "Measures on random networks (ms; S 1,000 actors and 6,000 ties, M 10,000 and 60,000, L 100,000 and"
                        + " 800,000, all three with groups; P as M, by a power law)",
                "measure",
                "network",
                "here",
                "JGraphT",
                "igraph",
                "here / igraph",
                "at most",
                "same answer");
        for (Kernel kernel : kernels) {
            for (String network : List.of("S", "M", "P", "L")) {
                String what = kernel.name() + "/" + network;
                Double ours = here.get(what);
                if (ours != null) {
                    Peers.Found peer = igraph.get(what);
                    figures.add(
                            kernel.name(),
                            network,
                            number(ours),
                            number(jgrapht.get(what)),
                            peer == null ? "" : number(peer.milliseconds()),
                            peer == null ? "" : String.format(Locale.ROOT, "%.3f", ours / peer.milliseconds()),
                            peer == null || !network.equals(kernel.targetOn()) ? "" : kernel.target(),
                            same(kernel, network, jgrapht.containsKey(what), peer));
                }
            }
        }
        return figures;
    }

    /** Whether the answers of others are that of ours; the networks that peers are not run on have none. */
    private static String same(Kernel kernel, String network, boolean jgrapht, Peers.@Nullable Found igraph) {
        RandomNetwork drawn = RandomNetwork.named(network);
        List<Double> others = new ArrayList<>();
        if (igraph != null) {
            others.add(igraph.check());
        }
        if (jgrapht && kernel.peer() != null && network.equals("S")) {
            others.add(kernel.peer().applyAsDouble(drawn));
        }
        if (others.isEmpty()) {
            return "";
        }
        double ours = kernel.ours().applyAsDouble(drawn);
        return others.stream().allMatch(other -> Math.abs(ours - other) <= SAME * Math.abs(other))
                ? "yes"
                : ours + " / " + others;
    }

    private static String number(@Nullable Double milliseconds) {
        return milliseconds == null
                ? ""
                : String.format(Locale.ROOT, milliseconds < 10 ? "%.2f" : "%,.0f", milliseconds);
    }
}
