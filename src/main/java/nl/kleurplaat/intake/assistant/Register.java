package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.intake.check.Similarity;
import nl.kleurplaat.intake.check.Typing;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/**
 * Organisations or collaborations by their names, in the file and in the record. A name is surely that of one where only case,
 * marks, spaces and usual abbreviations differ; otherwise it only looks like one.
 */
final class Register {

    /** From here on a name is proposed for another one. */
    static final double LIKELY = 0.6;

    private static final double SHOWN = 0.3;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_FORMS = 8;
    private static final double SHORTER = 0.7;
    private static final double LONGER = 0.55;
    private static final double INITIALS = 0.8;
    private static final double SLIP = 0.9;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ABBREVIATED = Pattern.compile("(?i)^gem\\.? (?=\\S)");

    /** What is written short in names of organisations, to what it may stand for. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "gem", List.of("gemeente"),
            "st", List.of("stichting", "sint"),
            "sticht", List.of("stichting"),
            "ver", List.of("vereniging"),
            "prov", List.of("provincie"),
            "bs", List.of("basisschool"),
            "coop", List.of("cooperatie"));

    /** Of two names with different ones of these, the one is not the other. */
    private static final Set<String> BODIES = Set.of("gemeente", "stichting", "provincie", "vereniging", "cooperatie");

    /**
     * Something that has a name.
     *
     * @param recorded whether the record has it
     */
    record Entry(String key, String name, boolean recorded) {}

    /** Something that a name may be that of, with how much they look alike. */
    record Alike(Entry entry, double score) {}

    private final Map<String, Entry> byKey = new LinkedHashMap<>();
    private final Map<String, Set<String>> byForm = new HashMap<>();
    private final Map<String, List<List<String>>> words = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();

    /** Makes something known by its names. */
    Entry add(String key, String name, boolean recorded, List<String> aliases) {
        Entry entry = byKey.computeIfAbsent(key, k -> new Entry(k, name, recorded));
        called(entry, name);
        aliases.forEach(alias -> called(entry, alias));
        return entry;
    }

    /** Adds what is new, with a key made of its name. */
    Entry add(String name) {
        String slug = Names.slug(name);
        String key = slug;
        for (int i = 2; byKey.containsKey(key); i++) {
            key = slug + "-" + i;
        }
        return add(key, whole(name), false, List.of(name));
    }

    private void called(Entry entry, String name) {
        forms(name)
                .forEach(form ->
                        byForm.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(entry.key()));
        List<String> telling = Similarity.words(name);
        words.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add(telling);
        new HashSet<>(telling).forEach(word -> uses.merge(word, 1, Integer::sum));
    }

    /** A name of a file that is written in full goes before one that is written short. */
    void writes(String name) {
        Entry entry = find(name);
        if (entry != null && !entry.recorded() && isShort(entry.name()) && !isShort(name)) {
            byKey.put(entry.key(), new Entry(entry.key(), name, false));
        }
    }

    private static boolean isShort(String name) {
        return Arrays.stream(BETWEEN.split(Names.plain(name))).anyMatch(SHORT::containsKey);
    }

    private static String whole(String name) {
        return ABBREVIATED.matcher(name).replaceFirst("Gemeente ");
    }

    @Nullable
    Entry keyed(String key) {
        return byKey.get(key);
    }

    /** What is surely called so; null where nothing is, or more than one thing. */
    @Nullable
    Entry find(String name) {
        String known = written.get(name);
        if (known != null) {
            return byKey.get(known);
        }
        Set<String> keys = new LinkedHashSet<>();
        forms(name).forEach(form -> keys.addAll(byForm.getOrDefault(form, Set.of())));
        if (keys.isEmpty() && byKey.containsKey(name)) {
            keys.add(name);
        }
        if (keys.size() != 1) {
            return null;
        }
        String key = keys.iterator().next();
        written.put(name, key);
        return byKey.get(key);
    }

    /** What a name that is not surely of one thing may be that of, the most alike first. */
    List<Alike> like(String name) {
        List<String> asked = Similarity.words(name);
        Set<String> forms = forms(name);
        var alike = new ArrayList<Alike>();
        for (Entry entry : byKey.values()) {
            double score = forms.stream()
                            .anyMatch(
                                    form -> byForm.getOrDefault(form, Set.of()).contains(entry.key()))
                    ? 1
                    : Objects.requireNonNull(words.get(entry.key())).stream()
                            .mapToDouble(known -> score(asked, known))
                            .max()
                            .orElse(0);
            if (isInitials(name, entry.name())) {
                score = Math.max(score, INITIALS);
            }
            if (Typing.likely(name, entry.name())) {
                score = Math.max(score, SLIP);
            }
            if (otherBody(name, entry.name())) {
                score = Math.min(score, LONGER);
            }
            if (score >= SHOWN) {
                alike.add(new Alike(entry, score));
            }
        }
        alike.sort(Comparator.comparingDouble(Alike::score)
                .reversed()
                .thenComparing(one -> one.entry().name()));
        return alike.subList(0, Math.min(MOST_SHOWN, alike.size()));
    }

    private double score(List<String> asked, List<String> known) {
        double score = Similarity.score(asked, known, false, this::weight);
        if (has(known, asked)) {
            return Math.max(score, SHORTER);
        }
        return has(asked, known) ? Math.max(Math.min(score, LIKELY), LONGER) : score;
    }

    private double weight(String word) {
        return Math.log(1 + (double) byKey.size() / uses.getOrDefault(word, 1));
    }

    /** Whether all words of the one stand in the other, or nearly. */
    private static boolean has(List<String> all, List<String> part) {
        return all.size() > part.size()
                && part.stream()
                        .allMatch(word ->
                                all.stream().anyMatch(other -> other.equals(word) || Similarity.alike(other, word)));
    }

    private static boolean isInitials(String name, String of) {
        String letters = name.replaceAll("[^\\p{L}]", "");
        if (letters.length() < 2
                || letters.length() > 6
                || !letters.equals(letters.toUpperCase(java.util.Locale.ROOT))) {
            return false;
        }
        var initials = new StringBuilder();
        for (String word : BETWEEN.split(Names.plain(of))) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().equals(Names.plain(letters));
    }

    private static boolean otherBody(String a, String b) {
        Set<String> one = bodies(a);
        Set<String> two = bodies(b);
        return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
    }

    private static Set<String> bodies(String name) {
        var bodies = new HashSet<String>();
        for (String word : BETWEEN.split(Names.plain(name))) {
            for (String whole : SHORT.getOrDefault(word, List.of(word))) {
                if (BODIES.contains(whole)) {
                    bodies.add(whole);
                }
            }
        }
        return bodies;
    }

    /** A name without case, marks and spaces, and with what is short in it written in full, each way. */
    static Set<String> forms(String name) {
        Set<String> forms = Set.of("");
        for (String word : BETWEEN.split(Names.plain(name).replace("&", " en "))) {
            List<String> wholes = SHORT.getOrDefault(word, List.of(word));
            var longer = new LinkedHashSet<String>();
            for (String form : forms) {
                wholes.forEach(whole -> longer.add(form + whole));
            }
            forms = longer.size() > MOST_FORMS ? Set.of(longer.iterator().next()) : longer;
        }
        var all = new LinkedHashSet<>(forms);
        all.remove("");
        return all;
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** All that is known, in the order of the alphabet. */
    List<Entry> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(entry -> Names.caseless(entry.name())))
                .toList();
    }
}
