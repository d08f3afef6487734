package nl.kleurplaat.intake.assistant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.file.BrokenSource;
import nl.kleurplaat.intake.file.CsvSource;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.CellReader;
import nl.kleurplaat.intake.rows.Sources;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook or a file, as it stands there; rows without any text are not among its lines.
 *
 * @param name of the sheet, or of the file without its extension
 * @param separator of the columns of a CSV file; empty where it is none
 */
record Sheet(String name, List<Line> lines, String separator) {

    /** What may separate the columns of a CSV file. */
    static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

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

        /** The same with the values of cells apart, by what separates them in their columns. */
        Line apart(Map<Integer, String> separators) {
            var apart = new ArrayList<>(cells);
            separators.forEach((column, separator) -> {
                if (column < apart.size()) {
                    apart.set(column, Mentions.apart(apart.get(column), separator));
                }
            });
            return new Line(number, List.copyOf(apart));
        }

        int filled() {
            return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        String firstText() {
            return cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        }
    }

    /** All sheets of a file, in their order. */
    static List<Sheet> all(Upload upload, Mapping mapping) {
        var sheets = new ArrayList<Sheet>();
        int lines = 0;
        for (Source source : Sources.all(upload)) {
            String name = Source.tableName(source.file());
            Sheet sheet = read(name, separated(source, name, mapping.of(name).separator()));
            lines += sheet.lines().size();
            if (lines > MOST_LINES) {
                throw new Problem(ProblemCode.TOO_LARGE, "assistant.too-many-rows", MOST_LINES);
            }
            sheets.add(sheet);
        }
        return List.copyOf(sheets);
    }

    private static Source separated(Source source, String name, @Nullable String said) {
        if (said == null || !(source instanceof CsvSource csv)) {
            return source;
        }
        if (!SEPARATORS.contains(said)) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.unknown-separator", said, name);
        }
        return new CsvSource(csv.upload(), csv.part(), said.charAt(0));
    }

    private static Sheet read(String name, Source source) {
        var lines = new ArrayList<Line>();
        var separator = new StringBuilder();
        try {
            source.read(new Source.Reader() {
                @Override
                public void row(int number, List<String> cells) {
                    lines.add(new Line(
                            number, cells.stream().map(CellReader::trimmed).toList()));
                }

                @Override
                public void separated(char by) {
                    separator.append(by);
                }

                @Override
                public int names(List<String> cells) {
                    return (int) cells.stream().filter(Headings::isKnown).count();
                }
            });
        } catch (BrokenSource | IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.unreadable", source.file());
        }
        return new Sheet(name, List.copyOf(lines), separator.toString());
    }
}
