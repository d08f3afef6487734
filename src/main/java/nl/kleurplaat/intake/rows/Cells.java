package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Trait;
import org.jspecify.annotations.Nullable;

/** Reads a cell: the text that stands there becomes a value, or it is said what is wrong with it. */
public final class Cells {

    /** What a cell holds that asks for its value to be taken away: a {@code -}. */
    public static final Clearing CLEARED = Clearing.CLEARED;

    /** The one value of a cell that clears. */
    enum Clearing {
        CLEARED
    }

    private static final Set<String> SHEET_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#N/B", "#VERW!", "#WAARDE!");
    private static final Map<String, Boolean> BOOLEANS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("ja", true),
            Map.entry("yes", true),
            Map.entry("waar", true),
            Map.entry("x", true),
            Map.entry("1", true),
            Map.entry("false", false),
            Map.entry("nee", false),
            Map.entry("no", false),
            Map.entry("onwaar", false),
            Map.entry("0", false));
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s;,<>\"]{1,64}@[^@\\s;,<>\"]+\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/?#.]+(\\.[^\\s/?#.]+)+([/?#]\\S*)?");
    private static final String LITERALS = "=+-@";

    private Cells() {}

    /**
     * The value of a cell: null where it is empty, {@link #CLEARED} for a {@code -}, otherwise a text, a list of texts, a
     * day or a boolean. Domains and regions are not looked up yet.
     */
    static @Nullable Object read(Field column, String cell) throws BadCell {
        String text = trimmed(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("-")) {
            if (column.is(Trait.REQUIRED)) {
                throw new BadCell("intake.required-cleared");
            }
            return CLEARED;
        }
        if (text.length() > 1 && text.charAt(0) == '\'' && LITERALS.indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        return entered(column, text);
    }

    /** The value of a text that is taken as it is: a {@code -} and a {@code '} mean nothing in it. */
    public static Object entered(Field column, String text) throws BadCell {
        check(column, text);
        return value(column, text);
    }

    private static void check(Field column, String text) throws BadCell {
        if (text.length() > column.limit() && column.type() != FieldType.NUMBER) {
            throw new BadCell("intake.too-long", String.valueOf(text.length()), String.valueOf(column.limit()));
        }
        boolean prose = column.type() == FieldType.TEXT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(prose && (c == '\n' || c == '\r' || c == '\t'))) {
                throw new BadCell("intake.control-character", String.format("U+%04X", (int) c));
            }
        }
        if (text.charAt(0) == '#' && SHEET_ERRORS.contains(text)) {
            throw new BadCell("intake.sheet-error");
        }
    }

    private static Object value(Field column, String text) throws BadCell {
        return switch (column.type()) {
            case KEY -> key(text);
            case REFERENCES -> List.of(text);
            case START -> Dates.read(text, false);
            case END -> Dates.read(text, true);
            case DAY -> Dates.read(text, false);
            case NUMBER -> number(text, column.limit());
            case TEXTS, LINKS -> list(text);
            case DOMAINS -> domains(text);
            case BOOLEAN -> oneOf(BOOLEANS, text, "intake.bad-boolean", "ja, nee, true, false");
            case CHOICE ->
                oneOf(
                        column.choices(),
                        text,
                        "intake.bad-choice",
                        String.join(
                                ", ",
                                column.choices().keySet().stream().sorted().toList()));
            case COLOUR -> "#" + matched(COLOUR, text, "intake.bad-colour", 1).toUpperCase(Locale.ROOT);
            case EMAIL -> matched(EMAIL, text, "intake.bad-email", 0);
            case URL -> matched(URL, text.matches("(?i)www\\.\\S+") ? "https://" + text : text, "intake.bad-url", 0);
            default -> text;
        };
    }

    private static String key(String text) throws BadCell {
        if (text.indexOf(';') >= 0 || text.indexOf(Keys.SEPARATOR) >= 0) {
            throw new BadCell("intake.bad-key");
        }
        return text;
    }

    private static Long number(String text, int most) throws BadCell {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new BadCell("intake.bad-number", String.valueOf(most));
        }
        return Long.valueOf(text);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(Cells::trimmed)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> domains(String text) throws BadCell {
        var seen = new HashSet<String>();
        var domains = new ArrayList<String>();
        for (String part : text.split(";")) {
            String domain = trimmed(part);
            if (!domain.isEmpty() && !seen.add(Names.caseless(domain))) {
                throw new BadCell("intake.domain-twice", domain);
            }
            if (!domain.isEmpty()) {
                domains.add(domain);
            }
        }
        return List.copyOf(domains);
    }

    private static <T> T oneOf(Map<String, T> words, String text, String wrong, String known) throws BadCell {
        T value = words.get(Names.caseless(text));
        if (value == null) {
            throw new BadCell(wrong, known);
        }
        return value;
    }

    private static String matched(Pattern pattern, String text, String wrong, int group) throws BadCell {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new BadCell(wrong);
        }
        return matcher.group(group);
    }

    /** Without outer spaces, the unbreakable one included. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\t' || c == '\n' || c == '\r' || c == '\ufeff';
    }
}
