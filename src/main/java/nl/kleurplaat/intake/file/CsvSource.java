package nl.kleurplaat.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * A CSV file; its header line tells what separates its cells.
 *
 * @param said what a person says that separates them; 0 where nobody says so
 */
public record CsvSource(Upload upload, Upload.Part part, char said) implements Source {

    private static final int HEADER_LIMIT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    public CsvSource(Upload upload, Upload.Part part) {
        this(upload, part, (char) 0);
    }

    @Override
    public String file() {
        return part.path().substring(part.path().lastIndexOf('/') + 1);
    }

    @Override
    public void read(Reader reader) throws IOException {
        int line = 0;
        try (var in = new BufferedReader(new InputStreamReader(upload.open(part), part.charset()), HEADER_LIMIT)) {
            int skipped = 0;
            skipMark(in);
            String start = peek(in);
            char separator = CellSeparator.declared(start.lines().findFirst().orElse(""));
            if (separator == 0) {
                separator = CellSeparator.of(start, reader);
            } else {
                in.readLine();
                skipped = 1;
            }
            separator = said == 0 ? separator : said;
            reader.separated(separator);
            var csv = CellSeparator.reader(separator).ofCsvRecord(in);
            for (CsvRecord row : csv) {
                line = Math.toIntExact(row.getStartingLineNumber()) + skipped;
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.row(line, row.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw new BrokenSource(line + 1, "intake.unclosed-quote", e);
        }
    }

    private static void skipMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
    }

    /** The start of the file, which stays to be read. */
    private static String peek(BufferedReader in) throws IOException {
        in.mark(HEADER_LIMIT);
        char[] start = new char[HEADER_LIMIT];
        int length = 0;
        for (int n; length < start.length && (n = in.read(start, length, start.length - length)) > 0; length += n) {
            // until the buffer is full or the file has ended
        }
        in.reset();
        return new String(start, 0, length);
    }
}
