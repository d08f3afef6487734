package nl.kleurplaat.intake.rows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.file.BrokenSource;
import nl.kleurplaat.intake.file.CsvSource;
import nl.kleurplaat.intake.file.OdsSource;
import nl.kleurplaat.intake.file.SheetSource;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Finds the tables in an upload, and says of every file or sheet that is none why it is left. */
public final class Sources {

    private Sources() {}

    /**
     * The tables of an upload with where they stand, in the order in which tables are written.
     *
     * @param findings gets a warning for every file that is no table, or an error where there is no table at all, where a
     *     table is there twice
     */
    public static Map<Type, Source> find(Upload upload, Findings findings) {
        var found = new LinkedHashMap<Type, Source>();
        var unknown = new LinkedHashMap<String, @Nullable Type>();
        upload.ignored().forEach(file -> unknown.put(file, TableNames.near(Source.tableName(file))));
        for (Source source : all(upload)) {
            String name = Source.tableName(source.file());
            Type table = TableNames.of(name);
            if (table == null) {
                unknown.put(source.file(), near(source));
            } else if (found.containsKey(table)) {
                findings.error(Finding.of(
                        table.name(),
                        0,
                        "intake.table-twice",
                        LocalName.table(table),
                        found.get(table).file(),
                        source.file()));
            } else {
                found.put(table, source);
            }
        }
        boolean none = found.isEmpty() && findings.errorTotal() == 0;
        unknown.forEach((file, near) -> {
            String text = (none ? "intake.file-unknown" : "intake.table-unknown") + (near == null ? "" : ".near");
            Finding finding = near == null
                    ? Finding.of(file, 0, text, file, LocalName.tables())
                    : Finding.of(file, 0, text, file, LocalName.tables(), LocalName.table(near));
            if (none) {
                findings.error(finding);
            } else {
                findings.warning(finding);
            }
        });
        if (none && unknown.isEmpty()) {
            findings.error(Finding.of(upload.fileName(), 0, "intake.no-table", upload.fileName(), LocalName.tables()));
        }
        return ordered(found);
    }

    /** The table that was probably meant, by the name or, where that says nothing, by the columns. */
    private static @Nullable Type near(Source source) {
        Type named = TableNames.near(Source.tableName(source.file()));
        if (named != null) {
            return named;
        }
        var columns = new ColumnNames();
        try {
            source.read(columns);
        } catch (BrokenSource | IOException e) {
            return null;
        }
        return columns.table();
    }

    /** The sheets or files of an upload, in their order. */
    public static List<Source> all(Upload upload) {
        try {
            return switch (upload.format()) {
                case XLSX ->
                    SheetSource.names(upload).stream()
                            .<Source>map(name -> new SheetSource(upload, name))
                            .toList();
                case ODS ->
                    OdsSource.names(upload).stream()
                            .<Source>map(name -> new OdsSource(upload, name))
                            .toList();
                case CSV, ZIP ->
                    upload.parts().stream()
                            .<Source>map(part -> new CsvSource(upload, part))
                            .toList();
            };
        } catch (IOException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", upload.fileName());
        }
    }

    private static Map<Type, Source> ordered(Map<Type, Source> found) {
        var ordered = new LinkedHashMap<Type, Source>();
        for (Type table : Types.ALL) {
            Source source = found.get(table);
            if (source != null) {
                ordered.put(table, source);
            }
        }
        return ordered;
    }
}
