package nl.kleurplaat.intake.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * An error or a warning about a cell, a row or a whole file; its sentence is made where it leaves the program.
 *
 * @param table the English name of the table, or the name of a file that is no table
 * @param row the line of the file, the header is 1; 0 is the file as a whole
 * @param column as the file writes it; null where no column is meant
 * @param value what the cell held, shortened; null where no cell is meant
 * @param text the key of the sentence
 * @param arguments what the sentence names, never a value of a personal column
 * @param personal whether the value is personal data
 */
public record Finding(
        String table,
        int row,
        @Nullable String column,
        @Nullable String value,
        String text,
        List<String> arguments,
        boolean personal) {

    private static final int LONGEST_VALUE = 200;

    public static Finding of(String table, int row, String text, String... arguments) {
        return new Finding(table, row, null, null, text, shortened(arguments), false);
    }

    public static Finding of(String table, int row, Sentence sentence) {
        return of(
                table,
                row,
                sentence.key(),
                IntStream.range(0, sentence.named().size())
                        .mapToObj(number -> String.valueOf(sentence.named().get(String.valueOf(number))))
                        .toArray(String[]::new));
    }

    public static Finding cell(
            String table,
            int row,
            String header,
            @Nullable String value,
            boolean personal,
            String text,
            String... arguments) {
        return new Finding(
                table, row, header, value == null ? null : shortened(value), text, shortened(arguments), personal);
    }

    /** A table as an argument, which a reader is told in the own language. */
    public static String named(Type table) {
        return LocalName.table(table);
    }

    /** The arguments as a reader of this language calls them. */
    public Object[] arguments(Locale language) {
        return arguments.stream()
                .map(argument -> LocalName.in(language, argument))
                .toArray();
    }

    /** The same without personal data, to be stored. */
    public Finding impersonal() {
        return personal ? new Finding(table, row, column, null, text, arguments, true) : this;
    }

    private static List<String> shortened(String... values) {
        return Arrays.stream(values).map(Finding::shortened).toList();
    }

    public static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
