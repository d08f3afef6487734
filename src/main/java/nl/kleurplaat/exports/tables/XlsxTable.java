package nl.kleurplaat.exports.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook with one sheet: text stays text, so that nothing is taken for a formula and no zero is lost. */
public final class XlsxTable {

    /** The media type of a workbook. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_CHARACTERS = 32_767;
    private static final int KEPT = 1_000;

    private XlsxTable() {}

    static void write(String name, Table table, TableTexts words, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kleurplaat", "1.0")) {
            sheet(workbook, name, table, words);
        }
    }

    public static void sheet(Workbook workbook, String name, Table table, TableTexts words) throws IOException {
        sheet(workbook, name, List.of(), table, words);
    }

    /** @param said lines of text above it */
    public static void sheet(Workbook workbook, String name, List<String> said, Table table, TableTexts words)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int line = 0; line < said.size(); line++) {
            sheet.value(line, 0, said.get(line));
        }
        int top = said.isEmpty() ? 0 : said.size() + 1;
        List<Table.Column> columns = table.columns();
        sheet.freezePane(0, top + 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(top, c, words.heading(columns.get(c)));
            sheet.style(top, c).bold().set();
        }
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                put(
                        sheet,
                        top + r + 1,
                        c,
                        words,
                        words.cell(columns.get(c).cells().apply(r)));
            }
            if (r % KEPT == KEPT - 1) {
                sheet.flush();
            }
        }
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(top, 0, top + Math.max(1, table.rows()), columns.size() - 1);
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, TableTexts words, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Boolean truth -> sheet.value(row, column, words.truth(truth));
            default -> {
                String text = cell.toString();
                sheet.value(row, column, text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
            }
        }
    }
}
