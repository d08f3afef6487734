package nl.kleurplaat.intake.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** What people write above columns and on sheets: the words of {@code intake/headings.txt} and the names in the types. */
final class Headings {

    private static final Pattern BETWEEN = Pattern.compile(",\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s_]+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[].*?[)\\]]");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("\\b(van|de|het|een|der|of|the|a|an|uw|your|bij|incl|indien|evt|eventueel|evt)\\b");
    private static final Pattern LAST_NUMBER = Pattern.compile("[ .]*\\d+$");
    private static final Pattern ASIDE =
            Pattern.compile("opmerking(en)?|toelichting|notitie(s)?|bijzonderheden|remarks?|notes?|comments?");
    private static final Pattern NUMBERING = Pattern.compile("nr|no|nummer|number|volgnr|volgnummer|rij|row|regel|");

    private static final Map<Subject, Map<String, Meaning>> MEANINGS = new EnumMap<>(Subject.class);
    private static final Map<Subject, Set<String>> SHEETS = new EnumMap<>(Subject.class);
    private static final Set<String> ALL = new HashSet<>();

    static {
        read();
        for (Subject subject : List.of(Subject.ORGANISATIONS, Subject.COLLABORATIONS, Subject.STAKEHOLDERS)) {
            Type type = Types.named(subject.code());
            Map<String, Meaning> known = of(subject);
            for (Field field : type.fields()) {
                Meaning meaning = Meaning.of(type, field);
                field.aliases().forEach(alias -> known.putIfAbsent(Names.folded(alias), meaning));
                if (field.type() != FieldType.KEY) {
                    known.putIfAbsent(Names.folded(field.column()), meaning);
                } else {
                    known.put("id", meaning);
                }
            }
        }
        MEANINGS.values().forEach(known -> ALL.addAll(known.keySet()));
    }

    private Headings() {}

    /** What a column with this heading holds in a sheet of this subject; null where the heading says nothing. */
    static @Nullable Meaning meaning(Subject subject, String heading) {
        Map<String, Meaning> known = of(subject);
        for (String form : forms(heading)) {
            Meaning meaning = known.get(form);
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    /** Whether a cell may well be a heading. */
    static boolean isKnown(String cell) {
        return !cell.isEmpty() && forms(cell).stream().anyMatch(ALL::contains);
    }

    /** Whether a column only numbers the rows. */
    static boolean isNumbering(String heading) {
        return NUMBERING.matcher(Names.folded(heading)).matches();
    }

    /** Whether a column only numbers the rows or holds remarks. */
    static boolean isAside(String heading) {
        return isNumbering(heading) || ASIDE.matcher(Names.folded(heading)).matches();
    }

    /** Whether a sheet is called like sheets of this subject: of several words, one that is such a name. */
    static boolean isSheetOf(Subject subject, String sheet) {
        Set<String> names = SHEETS.getOrDefault(subject, Set.of());
        if (names.contains(Names.folded(sheet))) {
            return true;
        }
        for (String word : SPACE.split(sheet.replaceAll("[^\\p{L}]+", " "))) {
            if (names.contains(Names.folded(word))) {
                return true;
            }
        }
        return false;
    }

    /** A heading as it may be written elsewhere, the nearest first. */
    private static Set<String> forms(String heading) {
        var forms = new LinkedHashSet<String>();
        String plain = Names.plain(heading);
        String bare = BRACKETS.matcher(plain).replaceAll(" ");
        forms.add(Names.folded(plain));
        forms.add(Names.folded(bare));
        forms.add(Names.folded(EMPTY_WORDS.matcher(bare).replaceAll(" ")));
        forms.add(Names.folded(LAST_NUMBER.matcher(bare).replaceAll("")));
        forms.remove("");
        return forms;
    }

    private static Map<String, Meaning> of(Subject subject) {
        return MEANINGS.computeIfAbsent(subject, s -> new HashMap<>());
    }

    private static void read() {
        Subject subject = Subject.NOTHING;
        for (String line : text().lines().toList()) {
            int colon = line.indexOf(": ");
            if (line.startsWith("[")) {
                subject = Subject.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.startsWith("#") && colon > 0) {
                List<String> words = words(line.substring(colon + 2));
                if (line.startsWith("sheet: ")) {
                    SHEETS.put(subject, Set.copyOf(words));
                } else {
                    Meaning meaning = Meaning.of(line.substring(0, colon));
                    Map<String, Meaning> known = of(subject);
                    words.forEach(word -> known.putIfAbsent(word, meaning));
                }
            }
        }
    }

    private static List<String> words(String listed) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(listed)) {
            words.add(Names.folded(word));
        }
        return words.stream().distinct().toList();
    }

    private static String text() {
        try (InputStream in = Headings.class.getResourceAsStream("/intake/headings.txt")) {
            if (in == null) {
                throw new IllegalStateException("intake/headings.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
