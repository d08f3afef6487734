package nl.kleurplaat.analysis.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;

/**
 * Which kinds of organisations the organisations of a region have ties with. A region reaches a kind where an organisation
 * of it has a tie, or where one of its organisations is tied to one elsewhere.
 */
final class KindsInRegions {

    /**
     * How a kind could come into a region.
     *
     * @param example one of the kind elsewhere that has ties; -1 for nobody
     * @param broker a partner of it that has ties with the region; -1 for nobody
     * @param collaborations those that the two share
     */
    record Way(int example, int broker, List<Integer> collaborations) {}

    private final Network network;
    private final Ties ties;
    private final Coverage table;
    /** As they are first written, in the order without case. */
    private final List<String> names;
    /** By actor. */
    private final int[][] kindsOf;
    /** By place of a region. */
    private final int[][] actorsIn;

    private final BitSet[] reached;

    KindsInRegions(Snapshot snapshot, Network network, Coverage table) {
        this.network = network;
        this.ties = network.ties();
        this.table = table;
        Map<String, String> written = new TreeMap<>();
        for (int v = 0; v < network.size(); v++) {
            table.attributes().kinds(v).forEach(kind -> written.putIfAbsent(Vocabulary.folded(kind), kind));
        }
        names = List.copyOf(written.values());
        List<String> folded = List.copyOf(written.keySet());
        Map<String, Integer> numbers = new TreeMap<>();
        folded.forEach(kind -> numbers.put(kind, numbers.size()));
        kindsOf = new int[network.size()][];
        Arrays.setAll(
                kindsOf,
                v -> table.attributes().kinds(v).stream()
                        .mapToInt(kind -> numbers.getOrDefault(Vocabulary.folded(kind), -1))
                        .toArray());
        List<List<Integer>> lists = new ArrayList<>();
        snapshot.regions().forEach(region -> lists.add(new ArrayList<>()));
        for (int v = 0; v < network.size(); v++) {
            for (int region : table.regionsOf(v)) {
                lists.get(region).add(v);
            }
        }
        actorsIn = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        reached = Arrays.stream(actorsIn).map(this::reached).toArray(BitSet[]::new);
    }

    private BitSet reached(int[] actors) {
        BitSet kinds = new BitSet();
        for (int v : actors) {
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                for (int kind : kindsOf[ties.neighbours()[arc]]) {
                    kinds.set(kind);
                }
            }
            if (ties.degree(v) > 0) {
                for (int kind : kindsOf[v]) {
                    kinds.set(kind);
                }
            }
        }
        return kinds;
    }

    int count() {
        return names.size();
    }

    String name(int kind) {
        return names.get(kind);
    }

    boolean is(int actor, int kind) {
        return Arrays.stream(kindsOf[actor]).anyMatch(own -> own == kind);
    }

    boolean reaches(int region, int kind) {
        return reached[region].get(kind);
    }

    /** The actors of a region, ascending. */
    int[] actors(int region) {
        return actorsIn[region];
    }

    /** By actor outside a region, how many ties it has with actors in it; 0 for those in it. */
    int[] tiesInto(int region) {
        int[] into = new int[network.size()];
        for (int v : actorsIn[region]) {
            for (int arc = ties.offsets()[v]; arc < ties.offsets()[v + 1]; arc++) {
                int other = ties.neighbours()[arc];
                into[other] += table.isIn(other, region) ? 0 : 1;
            }
        }
        return into;
    }

    /** The one of the kind whose partner has most ties with the region; of equal ones, who has most ties itself. */
    Way way(int region, int kind, int[] tiesInto) {
        int example = -1;
        int broker = -1;
        for (int v = 0; v < network.size(); v++) {
            if (ties.degree(v) > 0 && is(v, kind) && !table.isIn(v, region)) {
                int between = between(v, tiesInto);
                int more = example < 0 ? 1 : Integer.compare(tiesInto[between], tiesInto[broker]);
                if (more > 0 || (more == 0 && ties.degree(v) > ties.degree(example))) {
                    example = v;
                    broker = between;
                }
            }
        }
        if (example < 0 || tiesInto[broker] == 0) {
            return new Way(example, -1, List.of());
        }
        int tie = ties.tie(example, broker);
        int[] offsets = network.evidence().offsets();
        List<Integer> shared = Arrays.stream(network.evidence().carriers(), offsets[tie], offsets[tie + 1])
                .boxed()
                .toList();
        return new Way(example, broker, shared);
    }

    /** The partner with most ties with the region, the lowest of equals. */
    private int between(int actor, int[] tiesInto) {
        return IntStream.range(ties.offsets()[actor], ties.offsets()[actor + 1])
                .map(arc -> ties.neighbours()[arc])
                .reduce((a, b) -> tiesInto[b] > tiesInto[a] ? b : a)
                .orElse(-1);
    }
}
