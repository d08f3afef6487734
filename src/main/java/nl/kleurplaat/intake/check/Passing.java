package nl.kleurplaat.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a file makes in passing: words that nobody used before. Each is told where it stands first, with what was probably
 * meant, or refused where the import asks for that; several words in one are taken apart.
 */
final class Passing {

    private static final Pattern SIGNS = Pattern.compile("\\s*[,/|+&\\\\]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,/|+&\\\\]\\s*|\\s+(?:en|and)\\s+");

    private final Findings findings;
    private final Options options;
    private final Preview preview;
    private final Uses uses;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Optional<String>> near = new HashMap<>();

    Passing(Findings findings, Options options, Preview preview, Collection<TableRows> file) {
        this.findings = findings;
        this.options = options;
        this.preview = preview;
        this.uses = new Uses(file);
    }

    /**
     * The words that stand in one, where each of them is known or stands somewhere by itself; a word that is known as a
     * whole is not for here.
     *
     * @return the word itself where it is one
     */
    List<String> parts(TableRows rows, Row row, int column, String word, Predicate<String> known) {
        List<String> parts = parts(BETWEEN, word);
        String vocabulary = Uses.vocabulary(rows.table.field(column));
        if (parts.size() < 2 || !parts.stream().allMatch(part -> known.test(part) || uses.has(vocabulary, part))) {
            return List.of(word);
        }
        findings.warning(Finding.cell(
                rows.table.name(),
                row.line,
                rows.header(column),
                word,
                false,
                "intake.taken-apart",
                word,
                String.join("; ", parts)));
        return parts;
    }

    private static List<String> parts(Pattern between, String word) {
        return Stream.of(between.split(word))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Tells or refuses a word that the file makes. */
    void made(TableRows rows, Row row, int column, String word, Collection<String> known) {
        String vocabulary = Uses.vocabulary(rows.table.field(column));
        String likely = near.computeIfAbsent(
                        vocabulary + ' ' + Names.caseless(word),
                        asked -> Optional.ofNullable(likely(vocabulary, word, known)))
                .orElse(null);
        NewWord.Made made = NewWord.Made.of(vocabulary);
        String text = "intake.new." + made.name().toLowerCase(Locale.ROOT) + (likely == null ? "" : ".near");
        String[] named = likely == null ? new String[] {word} : new String[] {word, likely};
        if (options.refuseNewWords()) {
            rows.fail(findings, row, column, text, named);
        } else if (told.add(vocabulary + ' ' + Names.caseless(word))) {
            preview.made(new NewWord(rows.table.name(), row.line, rows.header(column), word, made, likely));
            if (likely == null && Collective.is(word)) {
                findings.warning(Finding.cell(
                        rows.table.name(), row.line, rows.header(column), word, false, "intake.collective", word));
            }
            if (likely != null) {
                findings.warning(
                        Finding.cell(rows.table.name(), row.line, rows.header(column), word, false, text, named));
            }
        }
    }

    /** A word that it looks like, or the words that seem to stand in it. */
    private @Nullable String likely(String vocabulary, String word, Collection<String> known) {
        String other = uses.near(vocabulary, word, known);
        List<String> parts = parts(SIGNS, word);
        return other != null || parts.size() < 2 ? other : String.join("`, `", parts);
    }
}
