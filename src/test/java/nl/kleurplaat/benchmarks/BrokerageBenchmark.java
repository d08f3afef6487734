package nl.kleurplaat.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.lens.RealNetworks;

/** Gould and Fernandez' brokerage of everyone in a dense real network, beside R's sna. */
final class BrokerageBenchmark {

    private BrokerageBenchmark() {}

    static Figures run() throws IOException, InterruptedException {
        RealNetworks.Known network = RealNetworks.jointArrangements();
        double[] total = new double[1];
        Times here = Times.warm(() -> {
            Brokerage found = Brokerage.of(network.ties(), network.primary());
            total[0] = IntStream.range(0, network.ties().actors())
                    .mapToObj(found::of)
                    .filter(Objects::nonNull)
                    .mapToDouble(Brokerage.Roles::total)
                    .sum();
        });
        Map<String, Peers.Found> sna = Peers.sna(network.ties(), network.primary());
        Figures figures = new Figures(
                "Brokerage of a dense real network (597 actors, 14,798 ties)",
                "measure",
                "here",
                "sna",
                "here / sna",
                "at most",
                "same answer");
        Peers.Found peer = sna.get("brokerage");
        figures.add(
                "brokerage",
                here.text(),
                peer == null ? "" : String.format(Locale.ROOT, "%,.0f", peer.milliseconds()),
                peer == null ? "" : String.format(Locale.ROOT, "%.4f", here.median() / peer.milliseconds()),
                "0.1",
                peer == null ? "" : peer.check() == total[0] ? "yes" : total[0] + " / " + peer.check());
        return figures;
    }
}
