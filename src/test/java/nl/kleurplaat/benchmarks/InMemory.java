package nl.kleurplaat.benchmarks;

import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * A generated record in memory, and what it took there.
 *
 * @param ofSnapshot bytes that the snapshot takes
 * @param ofNetwork bytes that the network of all organisations on the day takes besides
 * @param projection making the network
 * @param measures its summary and matrix
 */
record InMemory(
        Snapshot snapshot,
        Lens lens,
        Network network,
        long ofSnapshot,
        long ofNetwork,
        Times projection,
        Times measures) {

    static final int ROUNDS = 49;

    private static final long SEED = 1;

    static InMemory of(Size size) {
        Generated generated = Generated.of(new Parameters(size, SEED, true, true));
        long empty = used();
        Snapshot snapshot = GeneratedSnapshot.of(generated);
        long withSnapshot = used();
        Lens lens = Lens.DEFAULT.on(Generated.DAY);
        Times projection = Times.warm(() -> Projection.network(snapshot, lens));
        long before = used();
        Network network = Projection.network(snapshot, lens);
        long after = used();
        return new InMemory(
                snapshot,
                lens,
                network,
                withSnapshot - empty,
                after - before,
                projection,
                Times.warm(() -> measures(network, ROUNDS)));
    }

    /** For both together, ms: the median. */
    double median() {
        return projection.median() + measures.median();
    }

    /** What the summary and the matrix take; the result keeps it from being left out. */
    static int measures(Network network, int rounds) {
        int[] primaries = network.groups().primaries();
        Summary summary = Summary.of(
                network,
                Components.of(network.ties()),
                CutPoints.of(network.ties()),
                Clustering.of(network.ties()),
                EiIndex.of(network.ties(), primaries),
                primaries);
        return summary.hashCode()
                + GroupMatrix.of(network, rounds, GroupMatrix.SEED).hashCode();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
