package nl.kleurplaat.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names that somebody may have meant who wrote one that does not exist. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /**
     * At most three names, nearest first by edit distance without case, between quotation marks and commas: those that
     * differ in at most a third of the letters written; where there are none, the three nearest.
     */
    public static String names(String written, Collection<String> existing) {
        String folded = written.strip().toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        List<Candidate> candidates = existing.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(folded, name.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .toList();
        int near = Math.max(2, folded.length() / 3);
        boolean anyNear = candidates.stream().anyMatch(c -> c.distance() <= near);
        return candidates.isEmpty()
                ? "–"
                : candidates.stream()
                        .filter(c -> !anyNear || c.distance() <= near)
                        .map(c -> "'" + c.name() + "'")
                        .collect(Collectors.joining(", "));
    }

    /** Levenshtein's distance. O(|a| |b|). */
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(replaced, 1 + Math.min(last[j], last[j - 1]));
            }
        }
        return last[b.length()];
    }
}
