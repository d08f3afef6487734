package nl.kleurplaat.intake.assistant;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.SourceRows;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was understood, and what it is in our own form.
 *
 * @param signature the same for files with the same headings
 * @param own whether the file is of our own form itself
 * @param upload in our own form; null where nothing in the file was recognised
 * @param rows where the rows of that upload stand in the file
 * @param tables how many rows each table gets
 * @param names what a choice of organisations or collaborations is among
 */
public record Translation(
        String signature,
        boolean own,
        @Nullable Upload upload,
        SourceRows rows,
        List<Taken> sheets,
        List<LeftOut> leftOut,
        List<Choice> choices,
        Map<String, Integer> tables,
        Map<String, List<Name>> names) {

    /**
     * What a sheet is taken for.
     *
     * @param as its subject
     * @param others subjects that it may be as well
     * @param header the row of the header; 0 where there is none
     * @param why it is taken for that
     * @param heads rows that may hold the header, by their number
     * @param separator of the columns of a CSV file; empty where it is none
     * @param offered what its columns may be said to hold
     */
    public record Taken(
            String sheet,
            String as,
            List<String> others,
            int header,
            int rows,
            Sentence why,
            List<Name> heads,
            String separator,
            List<ColumnTaken> columns,
            List<String> offered) {}

    /**
     * What a column is taken for.
     *
     * @param column its heading, or its letter
     * @param as what it holds; empty where it is left out
     * @param examples the first different values
     * @param several the values of a cell that may hold several, as they are read; empty where no cell may
     * @param between what a person says that separates them; null where nobody says so
     */
    public record ColumnTaken(
            String column,
            String as,
            List<String> examples,
            List<String> several,
            @Nullable String between) {}

    /** Something that may be chosen by its name. */
    public record Name(String value, String label) {}
}
