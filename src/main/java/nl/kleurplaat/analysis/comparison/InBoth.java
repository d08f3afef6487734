package nl.kleurplaat.analysis.comparison;

import java.util.Collections;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Network;

/** The actors of one network that another one has too. */
public final class InBoth {

    private InBoth() {}

    /** By actor of {@code network}, its number in {@code other}, or -1. */
    public static int[] numbers(Network network, Network other) {
        return IntStream.range(0, network.size())
                .map(v -> Math.max(
                        -1,
                        Collections.binarySearch(other.keys(), network.keys().get(v))))
                .toArray();
    }
}
