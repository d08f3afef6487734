package nl.kleurplaat.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** What separates the cells of a CSV file. */
final class CellSeparator {

    private static final String CANDIDATES = ",;\t|";
    /** Rows in which a header is looked for. */
    private static final int ROWS = 25;

    private CellSeparator() {}

    /** The separator that a first line such as {@code sep=;} names, as spreadsheets write it; 0 where it names none. */
    static char declared(String firstLine) {
        String line = firstLine.replace("\"", "");
        return line.length() == 5 && line.regionMatches(true, 0, "sep=", 0, 4) ? line.charAt(4) : 0;
    }

    /**
     * The candidate by which a row at the start of a file names the most columns of its table, then by which the most rows
     * have as many cells as that row, then the one that occurs most in it; a tie goes to the first.
     *
     * @param start the first rows of the file; the last one may be cut off
     */
    static char of(String start, Source.Reader reader) {
        char best = CANDIDATES.charAt(0);
        long most = -1;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            long score = score(rows(start, candidate), reader);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static long score(List<List<String>> rows, Source.Reader reader) {
        int names = 0;
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
        for (List<String> row : rows) {
            int known = reader.names(row);
            if (known > names) {
                names = known;
                header = row;
            }
        }
        int cells = header.size();
        long alike =
                cells < 2 ? 0 : rows.stream().filter(row -> row.size() == cells).count();
        return ((long) names * (ROWS + 1) + alike) * Short.MAX_VALUE + Math.min(cells, Short.MAX_VALUE - 1);
    }

    private static List<List<String>> rows(String start, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var csv = reader(separator).ofCsvRecord(new StringReader(start))) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields());
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            // a quote that is open at the end of the start: what was read counts
        }
        return rows;
    }

    /** Reads rows of any number of cells, those without any cell left out. */
    static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true);
    }
}
