package nl.kleurplaat.intake.file;

import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/** Tells the cells of a workbook that show a day from those that show a number: only their format does. */
final class SheetDates {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

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

    /** The day of a serial number. */
    static String day(String serial) {
        return EPOCH.plusDays((long) Double.parseDouble(serial)).toString();
    }
}
