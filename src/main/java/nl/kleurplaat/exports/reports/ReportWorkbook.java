package nl.kleurplaat.exports.reports;

import static nl.kleurplaat.exports.tables.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.exports.reports.ReportPage.Question;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.TableTexts;
import nl.kleurplaat.exports.tables.XlsxTable;
import org.dhatim.fastexcel.Workbook;

/** A report as a workbook: a sheet for each chapter, what is said above the figures, and last the questions. */
final class ReportWorkbook {

    private static final int LONGEST_NAME = 31;

    private ReportWorkbook() {}

    static void write(ReportContent report, ReportPage page, TableTexts words, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kleurplaat", "1.0")) {
            for (int i = 0; i < page.sections().size(); i++) {
                ReportPage.Section section = page.sections().get(i);
                List<String> said = new ArrayList<>(section.said());
                if (i == 0) {
                    said.addAll(0, page.about());
                    said.addFirst(page.title());
                }
                Table table = report.chapters().get(i).table();
                XlsxTable.sheet(workbook, name(section.title()), said, table, words);
            }
            List<Question> questions = page.questions();
            XlsxTable.sheet(
                    workbook,
                    name(words.texts().text(words.language(), "reports.questions")),
                    List.of(page.variables()),
                    new Table(
                            questions.size(),
                            column("name", r -> questions.get(r).name()),
                            column("query", r -> questions.get(r).text())),
                    words);
        }
    }

    /** Excel takes no more characters than this, and none of these. */
    private static String name(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
