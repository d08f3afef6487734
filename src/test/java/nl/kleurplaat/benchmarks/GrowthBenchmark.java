package nl.kleurplaat.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;

/** How memory and time grow from a region to a country, without the database. */
final class GrowthBenchmark {

    private static final long SEED = 1;
    private static final int ROUNDS = 49;

    private static final List<Size> SIZES = List.of(
            Size.REGION,
            new Size(2_500, 7_500, 15_000, 50_000, 15_000, 4, 8, 3, 2),
            new Size(12_500, 37_500, 75_000, 250_000, 75_000, 12, 8, 4, 4),
            Size.COUNTRY);

    private GrowthBenchmark() {}

    static Figures run() {
        Figures figures = new Figures(
                "Growth from a region to a country (summary and matrix of " + ROUNDS + " rounds of all organisations)",
                "organisations",
                "participations",
                "ties",
                "snapshot, MiB",
                "network, MiB",
                "bytes of snapshot per participation",
                "bytes of network per actor",
                "bytes of network per tie",
                "network, ms",
                "summary and matrix, ms");
        List<double[]> points = new ArrayList<>();
        for (Size size : SIZES) {
            Generated generated = Generated.of(new Parameters(size, SEED, true, true));
            long empty = used();
            Snapshot snapshot = GeneratedSnapshot.of(generated);
            long withSnapshot = used();
            Lens lens = Lens.DEFAULT.on(Generated.DAY);
            Times projection = Times.warm(() -> Projection.network(snapshot, lens));
            long before = used();
            Network network = Projection.network(snapshot, lens);
            long after = used();
            Times measures = Times.warm(() -> measures(network));
            int ties = network.ties().ties();
            double all = projection.median() + measures.median();
            points.add(new double[] {Math.log(size.participations()), Math.log(all)});
            figures.add(
                    number(snapshot.organisations().size()),
                    number(size.participations()),
                    number(ties),
                    mebibytes(withSnapshot - empty),
                    mebibytes(after - before),
                    number((double) (withSnapshot - empty) / size.participations()),
                    number((double) (after - before) / network.size()),
                    number((double) (after - before) / ties),
                    projection.text(),
                    measures.text());
        }
        figures.add(
                "exponent",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                String.format(Locale.ROOT, "%.2f (time as a power of participations)", Slope.of(points)));
        return figures;
    }

    /** What the summary and the matrix take; the result keeps it from being left out. */
    static double measures(Network network) {
        int[] primaries = network.groups().primaries();
        Double modularity = Modularity.of(network.ties(), primaries);
        Double external = EiIndex.of(network.ties(), primaries).network();
        return Components.of(network.ties()).count()
                + CutPoints.of(network.ties()).cutActors()
                + Clustering.of(network.ties()).hashCode()
                + GroupMatrix.of(network, ROUNDS, GroupMatrix.SEED).pairs().size()
                + (modularity == null ? 0 : modularity)
                + (external == null ? 0 : external);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }
}
