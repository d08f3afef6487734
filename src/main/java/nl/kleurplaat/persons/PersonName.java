package nl.kleurplaat.persons;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * By what texts name a person: the whole name or the mail address, or what follows the first name where that is written with a
 * capital.
 *
 * @param key in the imports
 * @param version of what the record holds of them
 */
record PersonName(String key, String name, @Nullable String email, int version) {

    private static final String BETWEEN = "[^\\p{L}\\p{N}]{1,3}";
    private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A shorter key is often a word or a number that says something else. */
    private static final int LONG_KEY = 6;

    private static final int AROUND = 60;

    static Optional<PersonName> read(TransactionContext tx, String key) {
        return tx
                .run(
                        "MATCH (s:Stakeholder {key: $key}) RETURN s.name AS name, s.email AS email,"
                                + " coalesce(s.version, 0) AS version",
                        Map.of("key", key))
                .stream()
                .map(row -> new PersonName(
                        key,
                        row.get("name").asString(key),
                        row.get("email").asString(null),
                        row.get("version").asInt()))
                .findFirst();
    }

    String id() {
        return new GlobalId(Types.STAKEHOLDERS.title(), key).toString();
    }

    /** In small letters: of these one stands in every text that names them. */
    List<String> hints() {
        List<String> words = words(name);
        String last = words.stream()
                .skip(words.size() > 1 ? 1 : 0)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(name);
        return Stream.of(last, URLEncoder.encode(last, StandardCharsets.UTF_8), email, key, id())
                .filter(hint -> hint != null && !hint.isBlank())
                .map(hint -> hint.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Whether a text has the whole name or the mail address. */
    boolean isIn(String text) {
        return whole().matcher(text).find();
    }

    /** Whether a text has the surname, with a capital. */
    boolean surnameIsIn(String text) {
        return surname()
                .map(pattern -> pattern.matcher(text).results().anyMatch(found -> hasCapital(found.group())))
                .orElse(false);
    }

    /** Whether an address of the page, or what it asks for, has the name or leads to them. */
    boolean isInAddress(String address) {
        String read;
        try {
            read = URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            read = address;
        }
        return isIn(read) || read.contains(id()) || keyed().matcher(read).find();
    }

    /** The same text with a word for the whole name and the mail address. */
    String without(String text, String word) {
        return whole().matcher(text).replaceAll(Matcher.quoteReplacement(word));
    }

    /** The same also for the surname, where it is written with a capital. */
    String withoutSurname(String text, String word) {
        String rest = without(text, word);
        return surname()
                .map(pattern -> pattern.matcher(rest)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(hasCapital(found.group()) ? word : found.group())))
                .orElse(rest);
    }

    /** What the program itself keeps, without name and mail address, and with another key. */
    String withoutAll(String text, String word, String otherKey) {
        return keyed().matcher(without(text, word)
                        .replace(id(), new GlobalId(Types.STAKEHOLDERS.title(), otherKey).toString()))
                .replaceAll(Matcher.quoteReplacement(otherKey));
    }

    /** What stands around the name in a text. */
    String around(String text) {
        Matcher whole = whole().matcher(text);
        Matcher found = whole.find() ? whole : surname().orElseThrow().matcher(text);
        if (found != whole && !found.find()) {
            return "";
        }
        int from = Math.max(0, found.start() - AROUND);
        int to = Math.min(text.length(), found.end() + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    private Pattern whole() {
        List<String> ways = new ArrayList<>();
        if (email != null) {
            ways.add(BEGIN + Pattern.quote(email) + END);
        }
        ways.add(BEGIN + spaced(words(name)) + END);
        return Pattern.compile(String.join("|", ways), FLAGS);
    }

    private Optional<Pattern> surname() {
        List<String> words = words(name);
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(Pattern.compile(BEGIN + spaced(words.subList(1, words.size())) + END, FLAGS));
    }

    private Pattern keyed() {
        String quoted = Pattern.quote(key);
        return Pattern.compile(key.length() < LONG_KEY ? "(?<=[\"|:])" + quoted + "(?=[\"|])" : BEGIN + quoted + END);
    }

    private static String spaced(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
    }

    private static boolean hasCapital(String text) {
        return words(text).stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static List<String> words(String text) {
        List<String> words = Arrays.stream(Written.line(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(text) : words;
    }
}
