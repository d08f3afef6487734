package nl.kleurplaat.intake.assistant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.file.BrokenSource;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.Sources;

/**
 * A sheet of a workbook or a file, as it stands there; rows without any text are not among its lines.
 *
 * @param name of the sheet, or of the file without its extension
 */
record Sheet(String name, List<Line> lines) {

    /** More rows than anybody can look through are for tables of our own form. */
    private static final int MOST_LINES = 100_000;

    /**
     * A row.
     *
     * @param number in the file, from 1
     * @param cells without outer spaces and what nobody sees
     */
    record Line(int number, List<String> cells) {

        /** The text of a cell; empty where there is none. */
        String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        int filled() {
            return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        String firstText() {
            return cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        }
    }

    /** All sheets of a file, in their order. */
    static List<Sheet> all(Upload upload) {
        var sheets = new ArrayList<Sheet>();
        int lines = 0;
        for (Source source : Sources.all(upload)) {
            Sheet sheet = read(source);
            lines += sheet.lines().size();
            if (lines > MOST_LINES) {
                throw new Problem(ProblemCode.TOO_LARGE, "assistant.too-many-rows", MOST_LINES);
            }
            sheets.add(sheet);
        }
        return List.copyOf(sheets);
    }

    private static Sheet read(Source source) {
        var lines = new ArrayList<Line>();
        try {
            source.read(new Source.Reader() {
                @Override
                public void row(int number, List<String> cells) {
                    lines.add(new Line(
                            number, cells.stream().map(CellReader::trimmed).toList()));
                }

                @Override
                public int names(List<String> cells) {
                    return (int) cells.stream().filter(Headings::isKnown).count();
                }
            });
        } catch (BrokenSource | IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.unreadable", source.file());
        }
        return new Sheet(Source.tableName(source.file()), List.copyOf(lines));
    }
}
