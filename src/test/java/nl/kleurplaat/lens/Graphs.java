package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Graphs for tests: written as text, made by rule, or at random from a seed. */
public final class Graphs {
    private Graphs() {}

    /** A graph whose actors have keys, ascending. */
    public record Named(List<String> keys, Ties ties) {

        public int actor(String key) {
            int at = Collections.binarySearch(keys, key);
            if (at < 0) {
                throw new IllegalArgumentException("no actor " + key);
            }
            return at;
        }

        public int tie(String a, String b) {
            return ties.tie(actor(a), actor(b));
        }

        /** Groups from text such as {@code "x: A B, y: C"}, numbered in that order; -1 for an actor not named. */
        public int[] groups(String text) {
            int[] groups = new int[keys.size()];
            Arrays.fill(groups, -1);
            String[] parts = text.split(",");
            for (int g = 0; g < parts.length; g++) {
                for (String key : parts[g].replaceAll("^.*:", "").trim().split("\\s+")) {
                    groups[actor(key)] = g;
                }
            }
            return groups;
        }
    }

    /** A graph from text such as {@code "A-B 2, B-C, D"}: a tie and its weight (1 when left out), or a lone actor. */
    public static Named of(String text) {
        TreeMap<String, Double> weights = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            String[] words = part.trim().split("\\s+");
            keys.addAll(List.of(words[0].split("-")));
            if (words[0].contains("-")) {
                weights.put(words[0], words.length > 1 ? Double.parseDouble(words[1]) : 1);
            }
        }
        List<String> sorted = List.copyOf(keys);
        int[] a = new int[weights.size()];
        int[] b = new int[a.length];
        double[] w = new double[a.length];
        int next = 0;
        for (var tie : weights.entrySet()) {
            String[] ends = tie.getKey().split("-");
            a[next] = Collections.binarySearch(sorted, ends[0]);
            b[next] = Collections.binarySearch(sorted, ends[1]);
            w[next++] = tie.getValue();
        }
        return new Named(sorted, Ties.of(sorted.size(), a, b, w));
    }

    public static Ties isolates(int actors) {
        return Ties.of(actors, new int[0], new int[0], new double[0]);
    }

    public static Ties path(int actors) {
        int[] a = IntStream.range(0, Math.max(0, actors - 1)).toArray();
        return Ties.of(actors, a, Arrays.stream(a).map(v -> v + 1).toArray(), ones(a.length));
    }

    public static Ties complete(int actors) {
        return random(0, actors, actors * (actors - 1) / 2, 1);
    }

    /** At most {@code ties} random ties with weights 1 … {@code heaviest}. */
    public static Ties random(long seed, int actors, int ties, int heaviest) {
        Random random = new Random(seed);
        Set<Long> codes = new LinkedHashSet<>();
        long all = (long) actors * (actors - 1) / 2;
        while (codes.size() < Math.min(ties, all)) {
            int a = random.nextInt(actors);
            int b = random.nextInt(actors);
            if (a < b) {
                codes.add((long) a * actors + b);
            }
        }
        int[] a = codes.stream().mapToInt(code -> (int) (code / actors)).toArray();
        int[] b = codes.stream().mapToInt(code -> (int) (code % actors)).toArray();
        double[] w =
                codes.stream().mapToDouble(code -> 1 + random.nextInt(heaviest)).toArray();
        return Ties.of(actors, a, b, w);
    }

    /** Random groups from 0 up to {@code groups}, and now and then none (-1). */
    public static int[] randomGroups(long seed, int actors, int groups) {
        Random random = new Random(seed);
        return IntStream.range(0, actors)
                .map(v -> random.nextInt(groups + 1) - 1)
                .toArray();
    }

    /** A random new number for each actor. */
    public static int[] permutation(long seed, int actors) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, actors).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same graph in which actor {@code v} is called {@code number[v]}. */
    public static Ties relabelled(Ties ties, int[] number) {
        int[] a = Arrays.stream(ties.tieA()).map(v -> number[v]).toArray();
        int[] b = Arrays.stream(ties.tieB()).map(v -> number[v]).toArray();
        return Ties.of(ties.actors(), a, b, ties.tieWeight());
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
