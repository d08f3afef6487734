package nl.kleurplaat.intake.file;

import java.io.IOException;
import java.util.List;

/** Where the rows of one table stand: a CSV file or a sheet. */
public sealed interface Source permits CsvSource, SheetSource, OdsSource {

    /** Takes one row at a time; the first is the header. */
    interface Reader {

        /**
         * @param line of the file, from 1; of a row over several lines the first
         * @param cells as they stand there, empty where there is nothing
         */
        void row(int line, List<String> cells);

        /** How many of the cells are names of columns; tells a header from a title and the right separator from a wrong one. */
        default int names(List<String> cells) {
            return 0;
        }

        /** Told of a CSV file before its rows: what separates their cells. */
        default void separated(char by) {}
    }

    /** The name of the file, without folders, or of the sheet. */
    String file();

    /** Reads all rows that are not blank, in their order; throws {@link BrokenSource} where it cannot go on. */
    void read(Reader reader) throws IOException;

    /** The name of a file or sheet without folders and extension. */
    static String tableName(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return file.replaceFirst("(?i)(\\.(csv|tsv|txt|xlsx|ods))+$", "");
    }
}
