package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Small networks written as text: {@code Sketch.of("A-B B-C D").groups("A:jeugd B:wonen,jeugd")}. A tie written as
 * {@code A-B@3,7} comes from the collaborations 3 and 7; one without comes from none. Actors are numbered by key.
 */
public final class Sketch {

    private final TreeSet<String> actors = new TreeSet<>();
    private final TreeMap<String, TreeSet<Integer>> ties = new TreeMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();

    public static Sketch of(String text) {
        Sketch sketch = new Sketch();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                sketch.add(word);
            }
        }
        return sketch;
    }

    private void add(String word) {
        String[] parts = word.split("@");
        String[] ends = parts[0].split("-");
        actors.addAll(Arrays.asList(ends));
        if (ends.length == 2) {
            Arrays.sort(ends);
            TreeSet<Integer> carriers = ties.computeIfAbsent(ends[0] + "-" + ends[1], key -> new TreeSet<>());
            if (parts.length > 1) {
                Arrays.stream(parts[1].split(",")).map(Integer::valueOf).forEach(carriers::add);
            }
        }
    }

    /** The groups of actors, the primary one first; an actor that is not named has none. */
    public Sketch groups(String text) {
        for (String word : text.strip().split("\\s+")) {
            String[] parts = word.split(":");
            actors.add(parts[0]);
            groups.put(parts[0], List.of(parts[1].split(",")));
        }
        return this;
    }

    public Network network() {
        List<String> keys = List.copyOf(actors);
        List<String> names = List.copyOf(ties.keySet());
        int[] a = names.stream().mapToInt(t -> keys.indexOf(t.split("-")[0])).toArray();
        int[] b = names.stream().mapToInt(t -> keys.indexOf(t.split("-")[1])).toArray();
        List<List<Integer>> carriers = new ArrayList<>();
        for (String name : names) {
            carriers.add(List.copyOf(ties.getOrDefault(name, new TreeSet<>())));
        }
        return network(keys, a, b, groups(keys), carriers);
    }

    public Ties ties() {
        return network().ties();
    }

    private Groups groups(List<String> keys) {
        TreeSet<String> all = new TreeSet<>();
        groups.values().forEach(all::addAll);
        List<String> named = List.copyOf(all);
        int[][] members = keys.stream()
                .map(key -> groups.getOrDefault(key, List.of()).stream()
                        .mapToInt(named::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        return groups(named, members);
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

    /** Groups g000, g001, … from one group number per actor, -1 for none. */
    public static Groups groups(int count, int... primary) {
        int[][] members = Arrays.stream(primary)
                .mapToObj(g -> g < 0 ? new int[0] : new int[] {g})
                .toArray(int[][]::new);
        return groups(keys("g", count), members);
    }

    /** A network of numbered actors whose ties come from no collaboration. */
    public static Network network(Ties ties, Groups groups) {
        List<List<Integer>> none = IntStream.range(0, ties.ties())
                .mapToObj(t -> List.<Integer>of())
                .toList();
        return assemble(keys("a", ties.actors()), ties, groups, none);
    }

    private static Network network(List<String> keys, int[] a, int[] b, Groups groups, List<List<Integer>> carriers) {
        double[] weight =
                carriers.stream().mapToDouble(c -> Math.max(1, c.size())).toArray();
        Ties ties = Ties.of(keys.size(), a, b, weight);
        List<List<Integer>> sorted = new ArrayList<>();
        for (int t = 0; t < a.length; t++) {
            for (int s = 0; s < a.length; s++) {
                if (ties.tieA()[t] == Math.min(a[s], b[s]) && ties.tieB()[t] == Math.max(a[s], b[s])) {
                    sorted.add(carriers.get(s));
                }
            }
        }
        return assemble(keys, ties, groups, sorted);
    }

    private static Network assemble(List<String> keys, Ties ties, Groups groups, List<List<Integer>> carriers) {
        int[] offsets = new int[carriers.size() + 1];
        for (int t = 0; t < carriers.size(); t++) {
            offsets[t + 1] = offsets[t] + carriers.get(t).size();
        }
        int last =
                carriers.stream().flatMap(List::stream).mapToInt(c -> c).max().orElse(-1);
        int[] places = carriers.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Network(
                1,
                LocalDate.of(2026, 1, 1),
                keys,
                keys,
                IntStream.range(0, keys.size()).toArray(),
                ties,
                groups,
                IntStream.rangeClosed(0, last).toArray(),
                new Network.Evidence(offsets, places));
    }

    /** A random graph: every tie with probability {@code density}. */
    public static Ties random(int actors, double density, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < actors; a++) {
            for (int b = a + 1; b < actors; b++) {
                if (random.nextDouble() < density) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return ties(actors, pairs);
    }

    /** Actors in a row: 0–1–2–… */
    public static Ties path(int actors) {
        return ties(
                actors,
                IntStream.range(1, actors).mapToObj(v -> new int[] {v - 1, v}).toList());
    }

    /** Everyone tied to everyone. */
    public static Ties clique(int actors) {
        return random(actors, 2, 0);
    }

    /** Ties of weight 1. */
    public static Ties ties(int actors, List<int[]> pairs) {
        int[] a = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] b = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        double[] weight = new double[a.length];
        Arrays.fill(weight, 1);
        return Ties.of(actors, a, b, weight);
    }

    /** Group numbers drawn at random, -1 (none) among them. */
    public static int[] randomGroups(int actors, int groups, long seed) {
        return new SplittableRandom(seed).ints(actors, -1, groups).toArray();
    }

    private static List<String> keys(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(v -> prefix + "%06d".formatted(v))
                .toList();
    }
}
