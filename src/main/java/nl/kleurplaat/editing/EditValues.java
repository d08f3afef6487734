package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.intake.rows.BadCell;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Trait;
import org.jspecify.annotations.Nullable;

/** Reads the values of edits: they have to be what a cell of the column could hold. */
final class EditValues {

    private static final int LONGEST_NAME = 1_000;

    private final Refusals refusals;

    EditValues(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Puts a value into its row, or says what is wrong with it. */
    void read(EditRow of, int index, @Nullable Object value) {
        Field column = of.table().field(index);
        String field = column.name();
        try {
            of.row().values[index] = value instanceof List<?> list ? several(of, column, list) : single(column, value);
        } catch (BadCell e) {
            of.row().values[index] = null;
            refuse(of, of.path(field), e);
            if (column.is(Trait.IDENTIFYING)) {
                of.row().outcome = Row.Outcome.FAILED;
            }
        }
    }

    private void refuse(EditRow of, String path, BadCell why) {
        refusals.tell(
                of, ProblemCode.BAD_INPUT, path, why.text(), why.arguments().toArray(String[]::new));
    }

    private static Object single(Field column, @Nullable Object value) throws BadCell {
        if (value == null) {
            if (column.type() == FieldType.DOMAIN) {
                throw new BadCell("editing.not-cleared");
            }
            return cleared(column);
        }
        return value instanceof Boolean ? value : text(column, value.toString());
    }

    private static Object cleared(Field column) throws BadCell {
        if (column.is(Trait.REQUIRED)) {
            throw new BadCell("editing.required-cleared");
        }
        return CellReader.CLEARED;
    }

    private static Object text(Field column, String written) throws BadCell {
        String text = plain(written);
        return CellReader.entered(column, text);
    }

    private static String plain(String written) throws BadCell {
        String text = CellReader.trimmed(written);
        if (text.isEmpty()) {
            throw new BadCell("editing.empty");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new BadCell("intake.control-character", String.format("U+%04X", (int) text.charAt(i)));
            }
        }
        return text;
    }

    private Object several(EditRow of, Field column, List<?> values) throws BadCell {
        if (values.isEmpty()) {
            return cleared(column);
        }
        var read = new ArrayList<String>();
        Set<String> seen = new HashSet<>();
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            try {
                String text = element(column, String.valueOf(values.get(i)));
                if (text == null) {
                    continue;
                }
                if (!seen.add(column.type() == FieldType.DOMAINS ? Names.caseless(text) : text)) {
                    throw new BadCell(
                            column.type() == FieldType.DOMAINS ? "intake.domain-twice" : "editing.value-twice", text);
                }
                read.add(text);
                length += text.length() + 1;
            } catch (BadCell e) {
                refuse(of, of.path(column.name()) + "[" + i + "]", e);
            }
        }
        if (length > column.limit() && column.type() != FieldType.REFERENCES) {
            throw new BadCell("intake.too-long", String.valueOf(length), String.valueOf(column.limit()));
        }
        return read.isEmpty() && refusals.none() ? cleared(column) : List.copyOf(read);
    }

    /** Null where it says that there is none. */
    private static @Nullable String element(Field column, String written) throws BadCell {
        String text = Written.line(plain(written));
        if (text.indexOf(';') >= 0) {
            throw new BadCell("editing.semicolon");
        }
        if (column.type() == FieldType.DOMAINS && text.length() > LONGEST_NAME) {
            throw new BadCell("intake.too-long", String.valueOf(text.length()), String.valueOf(LONGEST_NAME));
        }
        return CellReader.entered(column, text) == CellReader.CLEARED ? null : text;
    }

    /** A key that a name makes, of letters and digits; empty where it has none. */
    static String slug(String name, int longest) {
        String slug = Names.plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        int end = Math.min(slug.length(), longest);
        String cut = slug.substring(0, end > 0 && Character.isHighSurrogate(slug.charAt(end - 1)) ? end - 1 : end);
        return cut.indexOf(Keys.SEPARATOR) >= 0 ? "" : cut.replaceAll("-+$", "");
    }
}
