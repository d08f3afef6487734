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
     */
    public record SheetMapping(
            @Nullable String as, @Nullable Map<String, String> columns) {

        static final SheetMapping NONE = new SheetMapping(null, Map.of());

        /** What is said of a column; null where nothing is. */
        @Nullable
        String of(String heading) {
            return columns == null ? null : columns.get(heading);
        }
    }

    SheetMapping of(Sheet sheet) {
        SheetMapping said = sheets == null ? null : sheets.get(sheet.name());
        return said == null ? SheetMapping.NONE : said;
    }

    /** What was chosen; null where nothing was. */
    @Nullable
    String chosen(String id) {
        return choices == null ? null : choices.get(id);
    }
}
