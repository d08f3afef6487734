package nl.kleurplaat.intake.rows;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Matches the header of a file with the columns of its table. */
public final class Headers {

    private static final int NONE = -1;
    /** Shorter names look like too many others. */
    private static final int SHORTEST = 4;

    /** A column that more tables have tells nothing. */
    private static final int MOST_OTHERS = 3;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headers() {}

    /**
     * The column that each cell of the header names, or -1.
     *
     * @param findings gets a warning for every unknown column, and an error for a repeated one and for a missing required
     *     one
     */
    static int[] match(TableRows rows, int line, List<String> header, Findings findings) {
        Type table = rows.table;
        int[] columns = new int[header.size()];
        Arrays.fill(columns, NONE);
        for (int i = 0; i < header.size(); i++) {
            String name = CellReader.trimmed(header.get(i));
            Integer column = table.find(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    findings.warning(unknown(rows, line, name));
                }
            } else if (rows.has(column)) {
                findings.error(cell(table, line, name, "intake.column-twice", rows.header(column), name));
            } else {
                rows.headed(column, name);
                columns[i] = column;
            }
        }
        for (int i = 0; i < table.size(); i++) {
            Field column = table.field(i);
            if (column.is(Trait.REQUIRED) && !rows.has(i)) {
                String text = "intake.column-missing" + (column.type() == FieldType.KEY ? ".key" : "");
                findings.error(cell(table, line, column.column(), text, LocalName.column(table, column)));
            }
        }
        return columns;
    }

    /** Whether a row names all columns that a file must have: nothing better can come. */
    public static boolean whole(Type table, List<String> cells) {
        return table.fields().stream()
                .filter(column -> column.is(Trait.REQUIRED))
                .allMatch(column -> cells.stream().anyMatch(cell -> named(table, cell, column)));
    }

    private static boolean named(Type table, String cell, Field column) {
        Integer index = table.find(cell);
        return index != null && table.field(index).equals(column);
    }

    private static Finding cell(Type table, int line, String header, String text, String... arguments) {
        return Finding.cell(table.name(), line, header, null, false, text, arguments);
    }

    private static Finding unknown(TableRows rows, int line, String name) {
        Type table = rows.table;
        Field near = near(rows, name);
        if (near != null) {
            return cell(table, line, name, "intake.unknown-column.near", name, LocalName.column(table, near));
        }
        List<Type> others =
                Types.ALL.stream().filter(other -> other.find(name) != null).toList();
        return others.isEmpty() || others.size() > MOST_OTHERS
                ? cell(table, line, name, "intake.unknown-column", name, LocalName.columns(table))
                : cell(table, line, name, "intake.unknown-column.other", name, LocalName.tables(others));
    }

    /** The column that was probably meant: one that the header names among other words, or nearly. */
    private static @Nullable Field near(TableRows rows, String header) {
        for (String word : BETWEEN.split(header)) {
            Integer index = rows.table.find(word);
            if (index != null) {
                return rows.table.field(index);
            }
        }
        for (Field column : rows.table.fields()) {
            if (Stream.concat(Stream.of(column.column()), column.aliases().stream())
                    .anyMatch(known -> known.length() >= SHORTEST && EditDistance.within(header, known, 1) <= 1)) {
                return column;
            }
        }
        return null;
    }
}
