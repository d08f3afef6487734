package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.intake.file.Charsets;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.Trait;
import org.jspecify.annotations.Nullable;

/** Reads a cell: the text that stands there becomes a value, or it is said what is wrong with it. */
public final class CellReader {

    /** What a cell holds that asks for its value to be taken away: a {@code -}. */
    public static final Clearing CLEARED = Clearing.CLEARED;

    /** The one value of a cell that clears. */
    enum Clearing {
        CLEARED
    }

    /** What spreadsheets in any language show where a formula has no value, or where a column is too narrow for it. */
    private static final Pattern SHEET_ERROR = Pattern.compile(
            "#[\\p{Lu}0-9/_]+[!?]|#N/[AB]|#NV|#(GETTING_DATA|GEGEVENS_OPHALEN)|#{3,}|(Err|Fout):\\d{3}|#ERROR!?|#FOUT!?"
                    + "|Loading\\.\\.\\.|Laden\\.\\.\\.");

    /** A formula that was never worked out, such as {@code =SOM(A1:A3)}. */
    private static final Pattern FORMULA = Pattern.compile("=[\\p{L}$'(].*[\\d)']", Pattern.DOTALL);

    /** A text that a program hid from spreadsheets, so that its zeros stay. */
    private static final Pattern HIDDEN_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]{1,3}");
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE][+-]\\d+");
    /** Between values in a cell. */
    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    private static final Pattern BULLET = Pattern.compile("^[-\u2022\u00b7\u25aa\u25e6*\u2013] +(?=\\S)");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:[.,]0+)?");

    private static final Map<String, Boolean> BOOLEANS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("ja", true),
            Map.entry("yes", true),
            Map.entry("waar", true),
            Map.entry("x", true),
            Map.entry("v", true),
            Map.entry("✓", true),
            Map.entry("✔", true),
            Map.entry("j", true),
            Map.entry("y", true),
            Map.entry("wel", true),
            Map.entry("1", true),
            Map.entry("false", false),
            Map.entry("nee", false),
            Map.entry("no", false),
            Map.entry("onwaar", false),
            Map.entry("n", false),
            Map.entry("niet", false),
            Map.entry("0", false));
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s;,<>\"]{1,64}@[^@\\s;,<>\"]+\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/?#.]+(\\.[^\\s/?#.]+)+([/?#]\\S*)?");
    private static final String LITERALS = "=+-@";

    private CellReader() {}

    /**
     * The value of a cell: null where it is empty, {@link #CLEARED} for a {@code -}, otherwise a text, a list of texts, a
     * day or a boolean. Domains and regions are not looked up yet.
     */
    public static @Nullable Object read(Field column, String cell, Doubts doubts) throws BadCell {
        String text = written(column, cell);
        Matcher hidden = HIDDEN_TEXT.matcher(text);
        if (hidden.matches()) {
            text = written(column, hidden.group(1).replace("\"\"", "\""));
        } else if (FORMULA.matcher(text).matches()) {
            throw new BadCell("intake.formula");
        }
        if (text.isEmpty()) {
            return null;
        }
        if (DASH.matcher(text).matches()) {
            if (column.is(Trait.REQUIRED)) {
                throw new BadCell("intake.required-cleared");
            }
            return CLEARED;
        }
        if (text.length() > 1 && text.charAt(0) == '\'' && LITERALS.indexOf(text.charAt(1)) >= 0) {
            return entered(column, text.substring(1));
        }
        if (Absent.program(text)) {
            doubts.tell("intake.read-as-empty", text);
            return column.is(Trait.REQUIRED) && column.type() == FieldType.TEXT ? entered(column, text) : null;
        }
        check(column, text);
        if (Garbled.is(text)) {
            doubts.tell("intake.garbled", text);
        }
        if (column.is(Trait.CLAIM)) {
            return Absent.claim(text, doubts);
        }
        if (column.is(Trait.REQUIRED)) {
            if (column.type() == FieldType.TEXT && (Presence.isNoValue(text) || Presence.isUnknown(text))) {
                doubts.tell("intake.kept-as-text", text);
            }
            return value(column, text, doubts);
        }
        if (column.type() == FieldType.BOOLEAN && BOOLEANS.containsKey(bare(text))) {
            return value(column, text, doubts);
        }
        if (Presence.isNoValue(text)) {
            doubts.tell("intake.read-as-none", text);
            return CLEARED;
        }
        if (Presence.isUnknown(text)) {
            doubts.tell("intake.read-as-empty", text);
            return null;
        }
        return value(column, text, doubts);
    }

    /**
     * The value of a text that is taken as it is: a {@code -} and a {@code '} mean nothing in it; {@link #CLEARED} where it
     * says that there is none, or that it is not known.
     */
    public static Object entered(Field column, String text) throws BadCell {
        String clean = written(column, text);
        check(column, clean);
        if (column.is(Trait.CLAIM)) {
            Object claim = Absent.claim(clean, Doubts.NONE);
            return claim == null ? CLEARED : claim;
        }
        boolean yesOrNo = column.type() == FieldType.BOOLEAN && BOOLEANS.containsKey(bare(clean));
        boolean absent = Presence.isNoValue(clean) || Presence.isUnknown(clean);
        return absent && !yesOrNo && !column.is(Trait.REQUIRED) ? CLEARED : value(column, clean, Doubts.NONE);
    }

    /** A text as it is kept: names and words are one line. */
    private static String written(Field column, String cell) {
        boolean prose = column.type() == FieldType.TEXT && !column.column().equals("name");
        return prose || column.type().several() ? Written.prose(cell) : Written.line(cell);
    }

    private static void check(Field column, String text) throws BadCell {
        if (text.length() > column.limit() && column.type() != FieldType.NUMBER) {
            throw new BadCell("intake.too-long", String.valueOf(text.length()), String.valueOf(column.limit()));
        }
        boolean prose = column.type() == FieldType.TEXT || column.type().several();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(prose && (c == '\n' || c == '\r' || c == '\t'))) {
                throw new BadCell("intake.control-character", String.format("U+%04X", (int) c));
            }
        }
        if (SHEET_ERROR.matcher(text).matches()) {
            throw new BadCell("intake.sheet-error");
        }
        if (text.indexOf(Charsets.UNREADABLE) >= 0) {
            throw new BadCell("intake.unreadable-character");
        }
    }

    private static Object value(Field column, String text, Doubts doubts) throws BadCell {
        if (ROUNDED.matcher(text).matches()
                && (column.type() == FieldType.KEY || column.type().reference())) {
            doubts.tell("intake.rounded-key", text);
        }
        return switch (column.type()) {
            case KEY -> key(text);
            case REFERENCES -> List.of(Written.line(text));
            case START, DAY -> Dates.read(text, false, doubts);
            case END -> Dates.read(text, true, doubts);
            case NUMBER -> number(text, column.limit());
            case TEXTS, LINKS -> present(list(text), doubts);
            case DOMAINS -> present(domains(text), doubts);
            case BOOLEAN -> oneOf(BOOLEANS, bare(text), "intake.bad-boolean", "ja, nee, true, false");
            case CHOICE -> oneOf(column.choices(), bare(text), "intake.bad-choice", LocalName.choices(column));
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
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || Integer.parseInt(number.group(1)) < 1 || Integer.parseInt(number.group(1)) > most) {
            throw new BadCell("intake.bad-number", String.valueOf(most));
        }
        return Long.valueOf(number.group(1));
    }

    /** Without the sign that lists have before each line. */
    private static String element(String part) {
        return BULLET.matcher(Written.line(part)).replaceFirst("");
    }

    private static List<String> list(String text) {
        return Arrays.stream(SEVERAL.split(text))
                .map(CellReader::element)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> domains(String text) throws BadCell {
        var seen = new HashSet<String>();
        var domains = new ArrayList<String>();
        for (String part : SEVERAL.split(text)) {
            String domain = element(part);
            if (!domain.isEmpty() && !seen.add(Names.caseless(domain))) {
                throw new BadCell("intake.domain-twice", domain);
            }
            if (!domain.isEmpty()) {
                domains.add(domain);
            }
        }
        return List.copyOf(domains);
    }

    /** Without elements that say that there is none. */
    private static List<String> present(List<String> values, Doubts doubts) {
        return values.stream()
                .filter(value -> {
                    boolean absent = values.size() > 1
                            && (DASH.matcher(value).matches()
                                    || Presence.isNoValue(value)
                                    || Presence.isUnknown(value));
                    if (absent) {
                        doubts.tell("intake.left-out", value);
                    }
                    return !absent;
                })
                .toList();
    }

    /** A yes or no without the point after it. */
    private static String bare(String text) {
        return Names.caseless(text).replaceAll("[.!\\s]+$", "");
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

    /** Without outer spaces and what nobody sees. */
    public static String trimmed(String text) {
        return Written.prose(text);
    }
}
