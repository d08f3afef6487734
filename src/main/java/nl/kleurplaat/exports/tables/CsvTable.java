package nl.kleurplaat.exports.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV that Excel opens right: a mark of UTF-8 at the start, and with a semicolon between cells the decimal comma.
 * A text that Excel would take for a formula has an apostrophe before it; one that looks like a number is quoted, which
 * tells a program that it is a text.
 */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    /** Quotes texts that begin like a number. */
    private static final class Texts implements QuoteStrategy {

        private final boolean[] texts;

        Texts(int columns) {
            texts = new boolean[columns];
        }

        @Override
        public boolean quoteValue(int line, int column, @Nullable String value) {
            return texts[column] && value != null && !value.isEmpty() && Character.isDigit(value.charAt(0));
        }
    }

    private CsvTable() {}

    static void write(Table table, TableTexts words, char separator, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        List<Table.Column> columns = table.columns();
        Texts quoted = new Texts(columns.size());
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .quoteStrategy(quoted)
                .build(text)) {
            csv.writeRecord(columns.stream().map(words::heading).toList());
            String[] row = new String[columns.size()];
            for (int r = 0; r < table.rows(); r++) {
                for (int c = 0; c < row.length; c++) {
                    Object cell = words.cell(columns.get(c).cells().apply(r));
                    quoted.texts[c] = cell instanceof String;
                    row[c] = written(words, cell, separator);
                }
                csv.writeRecord(row);
            }
        }
    }

    private static String written(TableTexts words, @Nullable Object cell, char separator) {
        return switch (cell) {
            case null -> "";
            case Double number -> separator == ';' ? number.toString().replace('.', ',') : number.toString();
            case Boolean truth -> words.truth(truth);
            case String text -> FORMULA.matcher(text).find() ? "'" + text : text;
            default -> cell.toString();
        };
    }
}
