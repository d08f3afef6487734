package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import nl.kleurplaat.intake.rows.EditDistance;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/**
 * How much two names of organisations look alike, 0–1. What kind of body it is (<i>gemeente</i>), its legal form
 * (<i>Stichting</i>, <i>B.V.</i>), case, diacritics and <i>(voorbeeld)</i> make no difference; a rare word weighs more
 * than a common one, and words of one typing error apart are nearly the same.
 */
public final class Similarity {

    /** From here on two names are reported as alike. */
    public static final double THRESHOLD = 0.85;

    private static final Set<String> FORMS = Set.of(
            "stichting",
            "st",
            "sint",
            "sticht",
            "vereniging",
            "ver",
            "cooperatie",
            "cooperatieve",
            "coop",
            "bv",
            "nv",
            "vof",
            "cv",
            "ua",
            "ba",
            "wa",
            "gemeente",
            "gem",
            "voorbeeld",
            "de",
            "het",
            "van",
            "voor",
            "en",
            "te");
    /** Two words alike count for this much less than two equal ones. */
    private static final double ALIKE = 0.8;

    private static final int SHORTEST_ALIKE = 5;
    /** The score of names that are equal but for legal forms and the like. */
    private static final double EQUAL_BUT_FORM = 0.98;

    private static final double EQUAL_BUT_SPACES = 0.95;
    /** The score of names of which the one word that tells them is one typing error apart. */
    private static final double ONE_SLIP = 0.9;
    /** Of a word that alone tells a name, a letter more or less is a slip from here on, and another letter a little later. */
    private static final int SHORTEST_SLIP = 7;

    private static final int SHORTEST_OTHER_LETTER = 9;

    /** Towns with two official names, as they stand in names of bodies. */
    private static final Map<String, String> ALSO = Map.of(
            "s-gravenhage", "den haag",
            "s-hertogenbosch", "den bosch",
            "sudwest-fryslan", "zuidwest-friesland",
            "noardeast-fryslan", "noordoost-friesland",
            "de fryske marren", "de friese meren",
            "ljouwert", "leeuwarden");
    /** What is left of a score where both kinds are known and differ. */
    private static final double OTHER_KIND = 0.8;

    /** Those of an abbreviation, as in <i>b.v.</i> */
    private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Similarity() {}

    /** The words of a name that tell it from others, in their order; all of its words where none does. */
    public static List<String> words(String name) {
        String plain = POINTS.matcher(Names.plain(name))
                .replaceAll("")
                .replace("'", "")
                .replace("ij", "y");
        for (Map.Entry<String, String> also : ALSO.entrySet()) {
            plain = plain.replace(also.getKey(), also.getValue());
        }
        List<String> all = new ArrayList<>(List.of(BETWEEN.split(plain)));
        all.removeIf(String::isEmpty);
        List<String> telling = all.stream().filter(w -> !FORMS.contains(w)).toList();
        return telling.isEmpty() ? List.copyOf(all) : telling;
    }

    /**
     * @param weight what a word counts for; rare words more
     */
    public static double score(List<String> a, List<String> b, boolean otherKind, ToDoubleFunction<String> weight) {
        return names(a, b, weight) * (otherKind ? OTHER_KIND : 1);
    }

    private static double names(List<String> a, List<String> b, ToDoubleFunction<String> weight) {
        if (a.equals(b)) {
            return EQUAL_BUT_FORM;
        }
        if (String.join("", a).equals(String.join("", b))) {
            return EQUAL_BUT_SPACES;
        }
        if (a.size() == 1 && b.size() == 1 && slip(a.getFirst(), b.getFirst())) {
            return ONE_SLIP;
        }
        double shared = 0;
        double total = 0;
        var left = new ArrayList<>(b);
        for (String word : a) {
            total += weight.applyAsDouble(word);
            String best = match(word, left);
            if (best != null) {
                left.remove(best);
                double both = weight.applyAsDouble(word) + weight.applyAsDouble(best);
                shared += best.equals(word) ? both : both * ALIKE;
            }
        }
        for (String word : b) {
            total += weight.applyAsDouble(word);
        }
        return total == 0 ? 0 : Math.min(EQUAL_BUT_SPACES, shared / total);
    }

    @Nullable
    private static String match(String word, List<String> others) {
        if (others.contains(word)) {
            return word;
        }
        for (String other : others) {
            if (alike(word, other)) {
                return other;
            }
        }
        return null;
    }

    /** Whether two words are one typing error apart; short ones and numbers never are. */
    public static boolean alike(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_ALIKE
                && Math.abs(a.length() - b.length()) <= 1
                && !number(a)
                && !number(b)
                && EditDistance.within(a, b, 1) <= 1;
    }

    private static boolean slip(String a, String b) {
        int shortest = a.length() == b.length() && !swapped(a, b) ? SHORTEST_OTHER_LETTER : SHORTEST_SLIP;
        return Math.min(a.length(), b.length()) >= shortest && alike(a, b);
    }

    /** Whether two words of one length have the same letters. */
    private static boolean swapped(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    private static boolean number(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
