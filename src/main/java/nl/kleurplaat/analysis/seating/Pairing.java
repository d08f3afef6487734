package nl.kleurplaat.analysis.seating;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Rounds of two: each is the matching that is worth most of the pairs that did not meet before (Kolmogorov 2009, Blossom V).
 * Each round is exact after those before it; another order of rounds may be worth more in all. A rule is broken where there is
 * no other way. Of an odd number one sits alone, somebody else in every round.
 */
final class Pairing {

    private final SeatingWish wish;
    private final int[] company;

    /** Everybody, and where they are odd one more, who is nobody. */
    private final int size;

    private final int[][] met;

    Pairing(SeatingWish wish) {
        this.wish = wish;
        company = wish.companies();
        size = wish.people() + wish.people() % 2;
        met = new int[size][size];
    }

    /** By round the table of each; those of the pairs in the order of their first. */
    int[][] rounds() {
        return IntStream.range(0, wish.rounds()).mapToObj(round -> round()).toArray(int[][]::new);
    }

    private int[] round() {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, size).forEach(graph::addVertex);
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                graph.setEdgeWeight(graph.addEdge(a, b), (double) worth(a, b));
            }
        }
        int[] tableOf = new int[size];
        Arrays.fill(tableOf, -1);
        int[] partner = new int[size];
        new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getEdges()
                .forEach(edge -> {
                    int a = graph.getEdgeSource(edge);
                    int b = graph.getEdgeTarget(edge);
                    partner[a] = b;
                    partner[b] = a;
                    met[a][b]++;
                    met[b][a]++;
                });
        int table = 0;
        for (int who = 0; who < size; who++) {
            if (tableOf[who] < 0) {
                tableOf[who] = table;
                tableOf[partner[who]] = table++;
            }
        }
        return Arrays.copyOf(tableOf, wish.people());
    }

    private long worth(int a, int b) {
        long again = -wish.penalty() * met[a][b];
        if (b >= wish.people()) {
            return again;
        }
        if (company[a] >= 0 && company[a] == company[b]) {
            return wish.penalty();
        }
        int[] limits = wish.limits();
        long crowded = IntStream.range(0, limits.length)
                .filter(set -> limits[set] < 2)
                .filter(set ->
                        wish.spread().get(set).get(a) && wish.spread().get(set).get(b))
                .count();
        boolean apart = wish.apart()[a].get(b);
        return (met[a][b] > 0 || apart ? 0 : wish.weights()[a][b])
                + again
                - wish.penalty() * (crowded + (apart ? 1 : 0));
    }
}
