package nl.kleurplaat.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of figures that reads well in Markdown and as plain text. */
final class Figures {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Figures(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
        System.out.println(String.join(" | ", cells));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.toList());
        lines.add(1, IntStream.of(widths).mapToObj(w -> "-".repeat(w + 2)).collect(Collectors.joining("|", "|", "|")));
        return "## " + title + "\n\n" + String.join("\n", lines);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
