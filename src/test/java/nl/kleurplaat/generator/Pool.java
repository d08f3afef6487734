package nl.kleurplaat.generator;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Organisations to draw from, the heavier the likelier. */
final class Pool {

    private final int[] members;
    private final double[] upTo;

    private Pool(int[] members, double[] upTo) {
        this.members = members;
        this.upTo = upTo;
    }

    static Pool of(Organisations organisations, IntPredicate belongs) {
        int[] members =
                IntStream.range(0, organisations.count()).filter(belongs).toArray();
        double[] upTo = new double[members.length];
        double sum = 0;
        for (int i = 0; i < members.length; i++) {
            sum += organisations.weight()[members[i]];
            upTo[i] = sum;
        }
        return new Pool(members, upTo);
    }

    boolean isEmpty() {
        return members.length == 0;
    }

    int size() {
        return members.length;
    }

    int member(int place) {
        return members[place % members.length];
    }

    int draw(Draws draws) {
        double at = draws.unit() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return members[Math.min(members.length - 1, found < 0 ? -found - 1 : found)];
    }
}
