package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook; a day is read as a day and a number as it would be typed. */
public record SheetSource(Upload upload, String file) implements Source {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** The names of the sheets, in their order. */
    public static List<String> names(Upload upload) throws IOException {
        try (InputStream in = upload.whole();
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets().map(s -> s.getName()).toList();
        } catch (ExcelReaderException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void read(Reader reader) throws IOException {
        int line = 0;
        try (InputStream in = upload.whole();
                ReadableWorkbook workbook = new ReadableWorkbook(in, WITH_FORMATS);
                Stream<Row> rows = workbook.findSheet(file).orElseThrow().openStream()) {
            for (Iterator<Row> each = rows.iterator(); hasNext(each, line); ) {
                Row row = each.next();
                line = row.getRowNum();
                List<String> cells = cells(row, workbook.isDate1904());
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.row(line, cells);
                }
            }
        } catch (ExcelReaderException e) {
            throw new BrokenSource(line + 1, "intake.unreadable-sheet", e);
        }
    }

    /** Whatever the reader of workbooks stumbles over is a row that cannot be read. */
    private static boolean hasNext(Iterator<Row> rows, int line) {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new BrokenSource(line + 1, "intake.unreadable-sheet", e);
        }
    }

    private static List<String> cells(Row row, boolean from1904) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.hasCell(i) ? text(row.getCell(i), from1904) : "");
        }
        return cells;
    }

    private static String text(@Nullable Cell cell, boolean from1904) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return SheetDates.isDate(cell)
                    ? SheetDates.day(number, from1904)
                    : Objects.requireNonNullElseGet(
                            NumberFormats.code(cell.getDataFormatString(), number),
                            () -> number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString());
        }
        String text = value != null ? value.toString() : cell.getRawValue();
        return text == null ? "" : unescaped(text);
    }

    /** Workbooks write a character that XML cannot hold as {@code _x000D_}, and an underscore before such as {@code _x005F_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
