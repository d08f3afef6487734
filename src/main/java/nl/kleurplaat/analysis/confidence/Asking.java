package nl.kleurplaat.analysis.confidence;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask so that least of the doubt is left: greedily, each beside those before. The doubt is the standard deviation, over
 * the draws, of the number of ties that nobody told of. Who answers tells of all that it takes part in, so what is left are
 * the ties of which each collaboration has none that answered. A question takes one look at every drawn tie.
 */
final class Asking {

    private static final double NONE = 1e-9;

    private final Confidence confidence;
    private final BitSet answered = new BitSet();
    /** By draw and tie, who takes part in each of its collaborations. */
    private final List<List<List<BitSet>>> ties;

    Asking(Confidence confidence, Ties seen) {
        this.confidence = confidence;
        ties = confidence.drawn().stream().map(draw -> ties(draw, seen)).toList();
    }

    private static List<List<BitSet>> ties(List<int[]> draw, Ties seen) {
        Long2ObjectLinkedOpenHashMap<List<BitSet>> ties = new Long2ObjectLinkedOpenHashMap<>();
        for (int[] members : draw) {
            BitSet all = new BitSet();
            Arrays.stream(members).forEach(all::set);
            DrawnTies.untied(
                    seen,
                    members,
                    pair -> ties.computeIfAbsent(pair, it -> new ArrayList<>()).add(all));
        }
        return List.copyOf(ties.values());
    }

    List<NextQuestion> first(int most) {
        List<NextQuestion> asked = new ArrayList<>();
        double all = left()[0];
        double left = all;
        while (left > NONE && asked.size() < Math.min(most, confidence.silent().length)) {
            double[] then = left();
            int best = IntStream.range(0, confidence.silent().length)
                    .filter(i -> !answered.get(confidence.silent()[i]))
                    .reduce((one, other) -> then[other + 1] < then[one + 1] ? other : one)
                    .orElseThrow();
            int actor = confidence.silent()[best];
            answered.set(actor);
            // an answer may leave a little more doubt than there was, as far as these draws can tell
            double least = Math.min(left, then[best + 1]);
            asked.add(new NextQuestion(actor, (left - least) / all, 1 - least / all));
            left = least;
        }
        return asked;
    }

    /** The doubt that is left: first as it is, then by silent party when it answers as well. */
    private double[] left() {
        int[] silent = confidence.silent();
        int[] number = new int[silent.length == 0 ? 0 : silent[silent.length - 1] + 1];
        IntStream.range(0, silent.length).forEach(i -> number[silent[i]] = i + 1);
        double[] sum = new double[silent.length + 1];
        double[] squares = new double[sum.length];
        int[] fewer = new int[sum.length];
        for (List<List<BitSet>> draw : ties) {
            Arrays.fill(fewer, 0);
            int count = 0;
            for (List<BitSet> carriers : draw) {
                BitSet common = common(carriers);
                if (common != null) {
                    count++;
                    common.stream().forEach(v -> fewer[number[v]]++);
                }
            }
            for (int i = 0; i < sum.length; i++) {
                double value = count - fewer[i];
                sum[i] += value;
                squares[i] += value * value;
            }
        }
        double draws = ties.size();
        return IntStream.range(0, sum.length)
                .mapToDouble(i -> Math.sqrt(Math.max(0, squares[i] / draws - sum[i] / draws * (sum[i] / draws))))
                .toArray();
    }

    /** Who takes part in all of these of which nobody has answered; null where somebody has in each. */
    private @Nullable BitSet common(List<BitSet> carriers) {
        BitSet common = null;
        for (BitSet members : carriers) {
            if (!members.intersects(answered)) {
                if (common == null) {
                    common = (BitSet) members.clone();
                } else {
                    common.and(members);
                }
            }
        }
        return common;
    }
}
