package nl.kleurplaat.exports.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.RecordRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook to fill in: a sheet for each table with the names of its columns, lists to choose from, and a first sheet that
 * explains every column with an example; empty, or with what the record has. All of it follows from the declaration of the types and the sample. Filled in it is
 * imported as any other workbook of our own form.
 */
final class TemplateWorkbook {

    /** So many rows of a sheet have lists to choose from. */
    private static final int ROWS = 2_000;

    private static final int HOW = 5;

    /** Where the lists stand on the sheet that explains: right of what is read there. */
    private static final int LISTS = 6;

    private static final int[] WIDTHS = {22, 24, 70, 14, 44};

    private static final int WIDTH = 22;
    private static final int KEPT = 1_000;

    /** As a sheet of a workbook has, without its heading and those that are to be filled in. */
    private static final int MOST_ROWS = 1_000_000;

    private final Texts texts;
    private final Locale language;
    private final TemplateWords words;
    private final Tier tier;
    private final RecordCells cells = new RecordCells();
    private final Map<List<String>, Range> lists = new HashMap<>();
    private final Map<Type, Worksheet> sheets = new LinkedHashMap<>();

    /** The row that is written next, of the sheet of the first type that is not finished. */
    private int written = 1;

    /** In which columns of that sheet the cells of a row stand. */
    private int[] places = {};

    private int finished;

    TemplateWorkbook(Texts texts, Locale language, TemplateWords words, Tier tier) {
        this.texts = texts;
        this.language = language;
        this.words = words;
        this.tier = tier;
    }

    /**
     * @param rows what stands in it; null: nothing
     * @return false where the record changed meanwhile: then the workbook is of no use
     * @throws Problem TOO_LARGE where a sheet cannot hold a table
     */
    boolean write(@Nullable RecordRows rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kleurplaat", "1.0")) {
            Worksheet first = workbook.newWorksheet(said("sheet"));
            Types.ALL.forEach(type -> sheets.put(type, workbook.newWorksheet(type.name(language))));
            explain(first);
            Types.ALL.forEach(this::head);
            boolean whole = rows == null || rows.read(tier, this::row) != RecordRows.CHANGED;
            finishUntil(null);
            return whole;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A row of the record: those of a type come together, in the order of the types. */
    private void row(Type type, List<@Nullable Object> values) {
        try {
            finishUntil(type);
            Worksheet sheet = sheet(type);
            if (written == 1) {
                places = cells.fields(type).stream()
                        .mapToInt(type.fields()::indexOf)
                        .toArray();
            }
            for (List<String> row : cells.rows(type, values)) {
                if (written > MOST_ROWS) {
                    throw new Problem(
                            ProblemCode.TOO_LARGE, "exports.record-too-large", type.name(language), MOST_ROWS);
                }
                for (int c = 0; c < places.length; c++) {
                    if (!row.get(c).isEmpty()) {
                        sheet.value(written, places[c], row.get(c));
                    }
                }
                if (written++ % KEPT == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the sheets before that of a type; null: all. */
    private void finishUntil(@Nullable Type type) throws IOException {
        while (finished < Types.ALL.size() && Types.ALL.get(finished) != type) {
            Type full = Types.ALL.get(finished++);
            choose(sheet(full), full, written + ROWS);
            sheet(full).finish();
            written = 1;
        }
    }

    private Worksheet sheet(Type type) {
        return Objects.requireNonNull(sheets.get(type));
    }

    private String said(String text, Object... arguments) {
        return texts.text(language, "template." + text, arguments);
    }

    private void explain(Worksheet sheet) throws IOException {
        int row = 0;
        sheet.value(row, 0, said("title"));
        sheet.style(row, 0).bold().fontSize(16).set();
        for (int i = 1; i <= HOW; i++) {
            sheet.value(++row, 0, said("how." + i));
        }
        row += 2;
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.width(c, WIDTHS[c]);
            sheet.value(row, c, said("head." + c));
            sheet.style(row, c).bold().set();
        }
        for (Type type : Types.ALL) {
            for (Field field : type.fields()) {
                row++;
                sheet.value(row, 0, type.name(language));
                sheet.value(row, 1, field.column(language));
                sheet.value(row, 2, what(type, field));
                sheet.value(row, 3, field.is(Trait.REQUIRED) ? said("needed") : "");
                sheet.value(row, 4, words.example(type, field));
                sheet.style(row, 2).wrapText(true).set();
                list(sheet, type, field);
            }
        }
        sheet.finish();
    }

    /** What is written in a column, in a sentence. */
    private String what(Type type, Field field) {
        String sheet = field.type().reference() ? Types.named(field.target()).name(language) : "";
        String which = field.type() == FieldType.CHOICE ? String.join(", ", choices(field)) : sheet;
        String sentence = said("what." + field.type(), which, field.limit());
        boolean oneOf = Arrays.stream(type.oneOf()).anyMatch(i -> type.field(i).equals(field));
        return sentence
                + (oneOf ? " " + said("one-of") : "")
                + (field.is(Trait.PERSONAL) ? " " + said("personal") : "");
    }

    private List<String> choices(Field field) {
        return field.choices().values().stream()
                .distinct()
                .sorted()
                .map(kept -> field.word(kept, language))
                .toList();
    }

    /** Writes what can be chosen for a field once, and keeps where that is. */
    private void list(Worksheet sheet, Type type, Field field) {
        List<String> all = offered(field);
        if (all.isEmpty() || lists.containsKey(all)) {
            return;
        }
        int column = LISTS + lists.size();
        sheet.width(column, WIDTH);
        sheet.value(0, column, type.name(language) + ": " + field.column(language));
        sheet.style(0, column).bold().set();
        IntStream.range(0, all.size()).forEach(i -> sheet.value(i + 1, column, all.get(i)));
        lists.put(all, sheet.range(1, column, all.size(), column));
    }

    private List<String> offered(Field field) {
        return switch (field.type()) {
            case CHOICE -> choices(field);
            case BOOLEAN -> List.of(said("yes"), said("no"));
            default -> words.of(field);
        };
    }

    private void head(Type type) {
        Worksheet sheet = sheet(type);
        sheet.freezePane(0, 1);
        for (int c = 0; c < type.size(); c++) {
            Field field = type.field(c);
            sheet.width(c, WIDTH);
            sheet.value(0, c, field.column(language));
            sheet.style(0, c)
                    .bold()
                    .fillColor(field.is(Trait.REQUIRED) ? "FFE08A" : "EEEEEE")
                    .set();
            sheet.comment(0, c, what(type, field));
        }
    }

    /** @param until the last row with lists */
    private void choose(Worksheet sheet, Type type, int until) {
        for (int c = 0; c < type.size(); c++) {
            Range from = from(type.field(c));
            if (from != null) {
                // a new word may be written, and is told when it is brought in
                sheet.range(1, c, until, c)
                        .validateWithList(from)
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(false);
            }
        }
    }

    /** Where what can be chosen for a field stands; null where one writes what one likes. */
    private @Nullable Range from(Field field) {
        if (field.type() != FieldType.REFERENCE) {
            return lists.get(offered(field));
        }
        Type target = Types.named(field.target());
        int column = IntStream.range(0, target.size())
                .filter(c -> target.field(c).is(Trait.NAMING))
                .findFirst()
                .orElse(0);
        return sheet(target).range(1, column, ROWS, column);
    }
}
