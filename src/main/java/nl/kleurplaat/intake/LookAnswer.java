package nl.kleurplaat.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.assistant.Mapping;
import nl.kleurplaat.intake.assistant.Translation.Name;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import org.jspecify.annotations.Nullable;

/**
 * What a file is taken for, in the reader's language.
 *
 * @param own whether it is of our own form, and needs no mapping
 * @param remembered whether an earlier file with these headings told what is taken
 * @param mapping what was said, to be sent along when the file is brought in, with what a person says otherwise
 */
record LookAnswer(
        String fileName,
        boolean own,
        boolean remembered,
        List<SheetLook> sheets,
        List<ChoiceLook> choices,
        List<RowLook> leftOut,
        List<TableLook> tables,
        Map<String, List<Name>> names,
        Mapping mapping) {

    /** What a sheet is taken for, and what else it could be. */
    record SheetLook(
            String sheet,
            String as,
            String label,
            int header,
            int rows,
            String why,
            List<Name> heads,
            String separator,
            List<Name> others,
            List<ColumnLook> columns,
            List<Name> offered) {}

    /** What a column is taken for. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ColumnLook(
            String column,
            String as,
            String label,
            List<String> examples,
            List<String> several,
            @Nullable String between) {}

    /** Something that a person decides. */
    record ChoiceLook(
            String id,
            String question,
            int times,
            List<Stands> places,
            List<Name> options,
            String proposed,
            String chosen,
            String among) {}

    /** A row that is not taken. */
    record RowLook(String sheet, int row, String text, String why) {}

    /** How many rows a table gets. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TableLook(String table, String label, int rows) {}
}
