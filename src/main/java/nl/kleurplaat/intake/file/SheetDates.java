package nl.kleurplaat.intake.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/** Tells the cells of a workbook that show a day from those that show a number: only their format does. */
final class SheetDates {

    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    private SheetDates() {}

    static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && shows(format);
    }

    /** Whether a number format shows a day: it has a year or a day outside quoted text and brackets. */
    static boolean shows(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && !bare.contains("standaard") && bare.matches(".*[ydj].*");
    }

    /**
     * The day of a serial number.
     *
     * @param from1904 whether days are counted from 1904, as older workbooks of Macs do
     */
    static String day(BigDecimal serial, boolean from1904) {
        long days = serial.setScale(0, RoundingMode.FLOOR).longValue();
        // 1900 is a leap year to spreadsheets
        return (from1904 ? FIRST_1904.plusDays(days) : FIRST_1900.plusDays(days < 60 ? days + 1 : days)).toString();
    }
}
