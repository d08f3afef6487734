package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.assistant.Recognised.Column;
import nl.kleurplaat.intake.rows.BadCell;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Presence;
import nl.kleurplaat.types.Trait;

/** Cells of fields: days, mandates and all that has to have a form; what can be read in two ways, or not at all, is asked. */
final class CellChoices {

    /** Before the id of a choice that names a person: it is not remembered. */
    static final String PERSON = "person.";

    private static final String FIRST_DAY = "first-day";
    private static final String DAY_FIRST = "day-first";
    private static final String MONTH_FIRST = "month-first";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(.*[-/. '’])(\\d{2})");
    private static final int TWELVE = 12;

    private final Choices choices;
    private final WordChoices words;

    CellChoices(Choices choices, WordChoices words) {
        this.choices = choices;
        this.words = words;
    }

    /** The text of a cell as our table has it; empty where nothing is taken. */
    String read(Recognised sheet, Column column, Field field, String text, Stands place) {
        if (text.isEmpty()) {
            return "";
        }
        if (WordChoices.vocabulary(field) != null) {
            boolean none = Presence.isNoValue(text) || Presence.isUnknown(text) || Presence.of(text) == Presence.NONE;
            return none ? text : words.read(field, text, place);
        }
        if (field.is(Trait.CLAIM)) {
            return claim(text, place);
        }
        if (field.type() == FieldType.TEXTS) {
            return String.join(";", Mentions.split(text, word -> false));
        }
        return form(sheet, column, field, text, place);
    }

    private String form(Recognised sheet, Column column, Field field, String text, Stands place) {
        var readAs = new ArrayList<String>();
        try {
            CellReader.read(field, text, (key, named) -> {
                if (key.equals("intake.day-read-as")) {
                    readAs.add(named[0]);
                }
            });
        } catch (BadCell e) {
            return unreadable(field, text, e, place);
        }
        if (readAs.isEmpty()) {
            return text;
        }
        return NUMBERS.matcher(text).matches()
                ? ordered(sheet, column, text, place)
                : period(column, text, readAs.getFirst(), place);
    }

    /** A month, a quarter or such, where a day is asked. */
    private String period(Column column, String text, String day, Stands place) {
        String id = "days:" + Names.caseless(column.heading());
        String chosen = choices.chosen(
                id,
                place,
                Sentence.of("assistant.days", column.heading(), text),
                List.of(
                        Option.of(FIRST_DAY, "assistant.option.first-day", day),
                        Option.of(Choice.OUT, "assistant.option.empty")),
                FIRST_DAY);
        return chosen.equals(FIRST_DAY) ? day : "";
    }

    /** A day as {@code 1/2/2025}, where nothing else in the column says what comes first. */
    private String ordered(Recognised sheet, Column column, String text, Stands place) {
        if (saysDayFirst(sheet, column)) {
            return text;
        }
        String id = "day-order:" + Names.caseless(column.heading());
        String chosen = choices.chosen(
                id,
                place,
                Sentence.of("assistant.day-order", column.heading(), text),
                List.of(
                        Option.of(DAY_FIRST, "assistant.option.day-first"),
                        Option.of(MONTH_FIRST, "assistant.option.month-first")),
                DAY_FIRST);
        return chosen.equals(MONTH_FIRST) ? NUMBERS.matcher(text).replaceFirst("$3$2$1$2$4") : text;
    }

    private static boolean saysDayFirst(Recognised sheet, Column column) {
        return sheet.body().stream().anyMatch(line -> {
            Matcher day = NUMBERS.matcher(line.at(column.index()));
            return day.matches() && Integer.parseInt(day.group(1)) > TWELVE;
        });
    }

    private String unreadable(Field field, String text, BadCell why, Stands place) {
        boolean personal = field.is(Trait.PERSONAL);
        String id = (personal ? PERSON : "") + field.column() + ":" + Names.caseless(text);
        if (!choices.isAsked(id)) {
            var options = new ArrayList<Option>();
            String proposed = Choice.OUT;
            for (String day : days(field, text, why)) {
                options.add(Option.use(day, day));
                proposed = Choice.USE + day;
            }
            options.add(Option.of(Choice.OUT, "assistant.option.empty"));
            choices.ask(
                    id,
                    Sentence.of("assistant.unreadable-cell", text)
                            .with("why", Sentence.of(why.text(), why.arguments().toArray())),
                    options,
                    proposed,
                    "text");
        }
        String chosen = choices.chosen(id, place);
        return chosen.equals(Choice.OUT) ? "" : chosen.substring(Choice.USE.length());
    }

    /** The day that was probably meant; empty where none comes to mind. */
    private static List<String> days(Field field, String text, BadCell why) {
        if (!field.type().date()) {
            return List.of();
        }
        if (why.text().equals("intake.day-number") || why.text().equals("intake.month-first")) {
            return List.of(why.arguments().getFirst());
        }
        Matcher year = SHORT_YEAR.matcher(text);
        if (year.matches()) {
            try {
                Object day = CellReader.read(field, year.group(1) + "20" + year.group(2), (key, named) -> {});
                return List.of(String.valueOf(day));
            } catch (BadCell e) {
                return List.of();
            }
        }
        return List.of();
    }

    private String claim(String text, Stands place) {
        Presence presence = Presence.of(text);
        boolean doubtful = presence == Presence.PROBABLY_NONE
                || presence == Presence.PROBABLY_YES
                || presence == Presence.PROBABLY_THERE;
        if (!doubtful) {
            return text;
        }
        String id = "mandate:" + Names.caseless(text);
        String chosen = choices.chosen(
                id,
                place,
                Sentence.of("assistant.mandate", text),
                List.of(
                        Option.of(YES, "assistant.option.mandate-yes"),
                        Option.of(NO, "assistant.option.mandate-no"),
                        Option.of(Choice.OUT, "assistant.option.mandate-unknown")),
                presence.isThere() ? YES : NO);
        return switch (chosen) {
            case YES -> presence == Presence.PROBABLY_THERE ? text : "ja";
            case NO -> "nee";
            default -> "";
        };
    }
}
