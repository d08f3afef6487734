package nl.kleurplaat.exports.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.map.NetworkMap;
import nl.kleurplaat.exports.tables.Table;
import nl.kleurplaat.exports.tables.TableTexts;
import nl.kleurplaat.results.Measure;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A report in the language of its reader, for the template.
 *
 * @param questions all that its numbers come from, each once
 * @param variables of the questions, as JSON
 */
record ReportPage(
        String language,
        String name,
        String title,
        List<String> about,
        List<Section> sections,
        List<Question> questions,
        String variables,
        boolean onePage) {

    /**
     * @param grid null where the table is shown otherwise
     * @param picture SVG; null where there is none
     */
    record Section(
            String id,
            int number,
            String title,
            List<String> said,
            Look look,
            List<Cell> headings,
            List<List<Cell>> rows,
            @Nullable Grid grid,
            @Nullable String picture,
            List<String> questions,
            List<String> tables) {

        private static final int FEW_ROWS = 8;

        /** Whether it stays together on a page. */
        public boolean isWhole() {
            return grid != null || picture != null || (look != Look.FINDINGS && rows.size() <= FEW_ROWS);
        }
    }

    /** @param name of the operation */
    record Question(String name, String text) {}

    static ReportPage of(ReportContent report, Seen seen, TableTexts words, String variables) {
        List<Section> sections = new ArrayList<>();
        Set<Question> all = new LinkedHashSet<>();
        for (Chapter chapter : report.chapters()) {
            List<Question> questions =
                    chapter.queries().stream().map(Questions::called).toList();
            all.addAll(questions);
            sections.add(section(chapter, seen, sections.size() + 1, questions, words));
        }
        return new ReportPage(
                words.language().getLanguage(),
                report.name(),
                words.texts().text(words.language(), report.title()),
                said(report.about(), words),
                sections,
                List.copyOf(all),
                variables,
                report.onePage());
    }

    private static Section section(Chapter chapter, Seen seen, int number, List<Question> questions, TableTexts words) {
        CellTexts cells = new CellTexts(words);
        Table table = chapter.table();
        return new Section(
                chapter.name(),
                number,
                heading(chapter, words),
                said(chapter.sentences(), words),
                chapter.look(),
                cells.headings(table),
                cells.rows(table),
                switch (chapter.look()) {
                    case MATRIX -> Grid.matrix(table, cells);
                    case COVERAGE -> Grid.coverage(table, cells);
                    default -> null;
                },
                chapter.look() == Look.MAP
                        ? NetworkMap.svg(seen, Measure.DEGREE, words.texts(), words.language())
                        : null,
                questions.stream().map(Question::name).toList(),
                chapter.tables());
    }

    static String heading(Chapter chapter, TableTexts words) {
        return words.texts().text(words.language(), "reports.chapter." + chapter.name());
    }

    static List<String> said(List<Sentence> sentences, TableTexts words) {
        return sentences.stream()
                .map(sentence -> words.texts().text(words.language(), sentence))
                .toList();
    }
}
