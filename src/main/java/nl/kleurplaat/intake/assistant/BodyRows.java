package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.assistant.Recognised.Column;
import nl.kleurplaat.intake.assistant.Sheet.Line;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that hold data: no totals, notes, headers again, or headings between them. */
final class BodyRows {

    private static final Pattern TOTAL = Pattern.compile(
            "(?:eind|sub|grand |sub ?)?(?:totaal|totalen|total|totals)\\b.*|(?:som|sum|aantal|count)\\b.*");
    private static final Pattern NOTE = Pattern.compile(
            "(?:bron|legenda|toelichting|let op|nb|n\\.b\\.|opmerking|laatst|versie|stand|bijgewerkt|source|note|legend"
                    + "|last|version|updated)\\b.*|[*†].*");
    private static final int LONGEST_NAME = 100;
    /** A text that reads as a sentence. */
    private static final Pattern WORDS = Pattern.compile("(?:\\S+\\s+){6,}\\S+|.*[.!?:]");

    /** Rows of so many cells are no list of bare names. */
    private static final int WIDE = 3;

    private final Recognised sheet;
    private final Choices choices;
    private final Consumer<LeftOut> leftOut;

    private BodyRows(Recognised sheet, Choices choices, Consumer<LeftOut> leftOut) {
        this.sheet = sheet;
        this.choices = choices;
        this.leftOut = leftOut;
    }

    static List<Line> of(Recognised sheet, Choices choices, Consumer<LeftOut> leftOut) {
        return new BodyRows(sheet, choices, leftOut).rows();
    }

    private List<Line> rows() {
        List<Line> body = sheet.body();
        int usual = body.stream()
                .map(Line::filled)
                .sorted()
                .skip(body.size() / 2)
                .findFirst()
                .orElse(0);
        Line header = sheet.header() < 0 ? null : sheet.sheet().lines().get(sheet.header());
        var rows = new ArrayList<Line>();
        int last = header == null ? 0 : header.number();
        for (Line line : body) {
            String why = why(line, header, usual, line.number() > last + 1);
            last = line.number();
            if (why == null) {
                rows.add(line);
            } else {
                String text = sheet.subject() == Subject.STAKEHOLDERS ? "…" : Mentions.together(line.firstText());
                leftOut.accept(new LeftOut(sheet.sheet().name(), line.number(), text, Sentence.of(why, text)));
            }
        }
        return rows;
    }

    /** Why a row is left out; null where it is not. */
    private @Nullable String why(Line line, @Nullable Line header, int usual, boolean afterGap) {
        Column naming = sheet.naming();
        String name = naming == null ? line.firstText() : line.at(naming.index());
        String first = Names.caseless(line.firstText());
        if (header != null && line.cells().equals(header.cells())) {
            return "assistant.left-out.header";
        }
        if (TOTAL.matcher(first).matches()
                && (line.filled() <= 2 || name.isEmpty() || Names.caseless(name).equals(first))) {
            return "assistant.left-out.total";
        }
        if (line.filled() == 1) {
            if (NOTE.matcher(first).matches() || first.length() > LONGEST_NAME) {
                return "assistant.left-out.note";
            }
            boolean between = usual >= WIDE && !name.isEmpty() && naming != null;
            return between && !isThing(line, name, afterGap) ? "assistant.left-out.heading" : null;
        }
        return null;
    }

    /** Asks whether a row with nothing but a name is one of the list, where others have more. */
    private boolean isThing(Line line, String name, boolean afterGap) {
        String id = (sheet.subject() == Subject.STAKEHOLDERS ? CellChoices.PERSON : "") + "row:" + Names.caseless(name);
        String chosen = choices.chosen(
                id,
                new Stands(sheet.sheet().name(), line.number(), null),
                Sentence.of("assistant.row", name),
                List.of(
                        Option.of(Choice.AS_IS, "assistant.option.row-in"),
                        Option.of(Choice.OUT, "assistant.option.row-out")),
                afterGap || WORDS.matcher(name).matches() ? Choice.OUT : Choice.AS_IS);
        return !chosen.equals(Choice.OUT);
    }
}
