package nl.kleurplaat.exports.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.exports.tables.Table;
import org.jspecify.annotations.Nullable;

/** A table of pairs as a square: one thing down, the other across. */
record Grid(List<String> across, List<Row> rows) {

    /** More columns do not fit across a page. */
    static final int MOST_COLUMNS = 10;

    /** @param cells null where there is nothing of the pair */
    record Row(String name, List<@Nullable Box> cells) {}

    /**
     * One pair.
     *
     * @param beside what stands below it, smaller
     * @param shade the name of its colour
     * @param sure whether it is more than chance
     */
    record Box(Cell first, Cell beside, String shade, boolean sure) {}

    private static final double RARE = 0.05;
    /** A ratio up to each has the shade of that place; above the last the last shade. */
    private static final double[] BOUNDS = {0.5, 0.8, 1.25, 2};

    private static final List<String> SHADES = List.of("much-less", "less", "even", "more", "much-more");

    /** Groups by groups, each pair at both its places. */
    static Grid matrix(Table table, CellTexts words) {
        return of(table, words, "a", "b", "ties", "expectedTies", true);
    }

    /** Regions by domains. */
    static Grid coverage(Table table, CellTexts words) {
        return of(table, words, "region", "domain", "actors", "collaborations", false);
    }

    private static Grid of(
            Table table, CellTexts words, String down, String across, String first, String beside, boolean both) {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        Map<List<String>, Box> boxes = new HashMap<>();
        for (int r = 0; r < table.rows(); r++) {
            String a = words.cell(table, r, down).text();
            String b = words.cell(table, r, across).text();
            Box box = new Box(
                    words.cell(table, r, first), words.cell(table, r, beside), shade(table, r), isSure(table, r));
            rows.add(a);
            columns.add(b);
            boxes.put(List.of(a, b), box);
            if (both) {
                boxes.put(List.of(b, a), box);
            }
        }
        List<Row> all = new ArrayList<>();
        for (String row : rows) {
            List<@Nullable Box> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(boxes.get(List.of(row, column))));
            all.add(new Row(row, cells));
        }
        return new Grid(List.copyOf(columns), all);
    }

    private static String shade(Table table, int row) {
        boolean matrix =
                table.columns().stream().anyMatch(column -> column.name().equals("ratio"));
        if (matrix) {
            return table.at(row, "ratio") instanceof Double ratio ? shade(ratio) : "even";
        }
        return Integer.valueOf(0).equals(table.at(row, "actors")) ? "none" : "more";
    }

    private static String shade(double ratio) {
        int place = 0;
        while (place < BOUNDS.length && ratio > BOUNDS[place]) {
            place++;
        }
        return SHADES.get(place);
    }

    private static boolean isSure(Table table, int row) {
        return table.columns().stream().anyMatch(column -> column.name().equals("pValue"))
                && table.at(row, "pValue") instanceof Double p
                && p <= RARE;
    }
}
