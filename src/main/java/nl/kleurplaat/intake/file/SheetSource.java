package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook; a day is read as a day and a number as it would be typed. */
public record SheetSource(Upload upload, String file) implements Source {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

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
            for (Row row : (Iterable<Row>) rows::iterator) {
                line = row.getRowNum();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.row(line, cells);
                }
            }
        } catch (ExcelReaderException e) {
            throw new BrokenSource(line + 1, "intake.unreadable-sheet", e);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> String.valueOf(cell.asString());
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> SheetDates.isDate(cell) ? cell.asDate().toLocalDate().toString() : number(raw);
            case FORMULA -> SheetDates.isDate(cell) && isNumber(raw) ? SheetDates.day(raw) : number(raw);
            default -> raw;
        };
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?");
    }

    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
