package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Small networks for tests: {@code Sketch.of("A-B, B-C, D", "A:youth B:housing,youth").from("A-B:3,7 B-C:3")} has two
 * groups and two collaborations, numbered 3 and 7; C and D have no group, and what is not said comes from nothing.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sketch(Graphs.Named graph, Groups groups, int[][] carriers) {

    /**
     * @param graph as {@link Graphs#of(String)} reads it
     * @param groups the groups of actors, the primary one first
     */
    public static Sketch of(String graph, String groups) {
        return of(Graphs.of(graph), groups);
    }

    public static Sketch of(Graphs.Named graph, String groups) {
        TreeMap<String, List<String>> named = new TreeMap<>();
        for (String word : groups.isBlank() ? new String[0] : groups.trim().split("\\s+")) {
            named.put(word.split(":")[0], List.of(word.split(":")[1].split(",")));
        }
        TreeSet<String> all = new TreeSet<>();
        named.values().forEach(all::addAll);
        List<String> keys = List.copyOf(all);
        int[][] members = new int[graph.keys().size()][];
        Arrays.setAll(
                members,
                v -> named.getOrDefault(graph.keys().get(v), List.of()).stream()
                        .mapToInt(keys::indexOf)
                        .toArray());
        return new Sketch(graph, groups(keys, members), new int[graph.ties().ties()][0]);
    }

    /** Says from which collaborations ties come. */
    public Sketch from(String text) {
        for (String word : text.trim().split("\\s+")) {
            String[] ends = word.split(":")[0].split("-");
            carriers[graph.tie(ends[0], ends[1])] = Arrays.stream(word.split(":")[1].split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        return this;
    }

    public int actor(String key) {
        return graph.actor(key);
    }

    public int tie(String a, String b) {
        return graph.tie(a, b);
    }

    public Network network() {
        return network(graph.keys(), graph.ties(), groups, carriers);
    }

    /** A network of numbered actors whose ties come from no collaboration. */
    public static Network network(Ties ties, Groups groups) {
        return network(keys("a", ties.actors()), ties, groups, new int[ties.ties()][0]);
    }

    /** A network whose ties come from the collaborations in {@code carriers}, by tie. */
    public static Network network(List<String> keys, Ties ties, Groups groups, int[][] carriers) {
        int[] offsets = new int[carriers.length + 1];
        for (int t = 0; t < carriers.length; t++) {
            offsets[t + 1] = offsets[t] + carriers[t].length;
        }
        int[] all = Arrays.stream(carriers).flatMapToInt(Arrays::stream).toArray();
        return new Network(
                1,
                LocalDate.of(2026, 1, 1),
                keys,
                keys,
                IntStream.range(0, keys.size()).toArray(),
                ties,
                groups,
                IntStream.rangeClosed(0, Arrays.stream(all).max().orElse(-1)).toArray(),
                new Network.Evidence(offsets, all),
                List.of());
    }

    /** Groups from the group numbers of each actor. */
    public static Groups groups(List<String> keys, int[]... members) {
        int[] offsets = new int[members.length + 1];
        for (int v = 0; v < members.length; v++) {
            offsets[v + 1] = offsets[v] + members[v].length;
        }
        int[] all = Arrays.stream(members).flatMapToInt(Arrays::stream).toArray();
        return new Groups(keys, keys, keys, offsets, all);
    }

    /** Numbered groups from one group number per actor, -1 for none. */
    public static Groups groups(int count, int... primary) {
        int[][] members = Arrays.stream(primary)
                .mapToObj(g -> g < 0 ? new int[0] : new int[] {g})
                .toArray(int[][]::new);
        return groups(keys("g", count), members);
    }

    private static List<String> keys(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(v -> prefix + "%06d".formatted(v))
                .toList();
    }
}
