package nl.kleurplaat.intake.assistant;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file, where it is otherwise than proposed.
 *
 * @param sheets by the name of the sheet
 * @param choices what was chosen, by the id of the choice
 */
public record Mapping(
        @Nullable Map<String, SheetMapping> sheets,
        @Nullable Map<String, String> choices) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    /**
     * What a person says of a sheet.
     *
     * @param as what it tells of; null as proposed
     * @param columns what columns hold, by their heading; empty is left out
     * @param header the row in the file that holds the names of the columns; null as proposed
     * @param separator what separates the columns of a CSV file; null as proposed
     * @param between what separates the values in the cells of columns, by their heading; empty: a cell holds one value
     */
    public record SheetMapping(
            @Nullable String as,
            @Nullable Map<String, String> columns,
            @Nullable Integer header,
            @Nullable String separator,
            @Nullable Map<String, String> between) {

        static final SheetMapping NONE = new SheetMapping(null, Map.of(), null, null, null);

        /** The same of a sheet that tells of something. */
        SheetMapping about(Subject subject) {
            return new SheetMapping(subject.code(), columns, header, separator, between);
        }

        /** What is said to separate the values in the cells of a column; null where nothing is. */
        @Nullable
        String between(String heading) {
            return between == null ? null : between.get(heading);
        }

        /** Whether the sheet itself was to be read otherwise than proposed. */
        private boolean isReadOtherwise() {
            return header != null || separator != null;
        }

        /** What is said of a column; null where nothing is. */
        @Nullable
        String of(String heading) {
            return columns == null ? null : columns.get(heading);
        }
    }

    SheetMapping of(String sheet) {
        SheetMapping said = sheets == null ? null : sheets.get(sheet);
        return said == null ? SheetMapping.NONE : said;
    }

    /** Whether sheets were to be read otherwise than proposed. */
    boolean isReadOtherwise() {
        return sheets != null && sheets.values().stream().anyMatch(SheetMapping::isReadOtherwise);
    }

    /** What was chosen; null where nothing was. */
    @Nullable
    String chosen(String id) {
        return choices == null ? null : choices.get(id);
    }
}
