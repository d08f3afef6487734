package nl.kleurplaat.intake.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Tells the table from the name of a file or sheet, as people and programs write it. */
public final class TableNames {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What stands beside the name of a table and says nothing of the content. */
    private static final Pattern BESIDE = Pattern.compile(
            "\\d+|v\\d+|\\d+t\\d+z?|kopie|copy|van|of|export|exports|exported|download|definitief|def|final|finale|concept|versie"
                + "|version|blad\\d*|sheet\\d*|werkblad\\d*|tabel\\d*|tabelle\\d*|table\\d*|nieuw|new|nieuwste|laatste|oud|csv"
                + "|utf|ansi|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december");

    private TableNames() {}

    /** The table of a file or sheet; null where its name is that of none, or of several. */
    public static @Nullable Type of(String name) {
        Type whole = Types.find(name);
        if (whole != null) {
            return whole;
        }
        // Google Sheets calls a sheet that is downloaded "workbook - sheet"
        int dash = name.lastIndexOf(" - ");
        Type last = dash < 0 ? null : of(name.substring(dash + 3));
        return last == null ? Types.find(bare(name)) : last;
    }

    /** The table that was probably meant; null where none comes to mind. */
    static @Nullable Type near(String name) {
        String bare = bare(name);
        for (Type table : Types.ALL) {
            for (String known : names(table)) {
                if (EditDistance.within(bare, known, 2) <= (known.length() < 7 ? 1 : 2)) {
                    return table;
                }
            }
        }
        Set<Type> named = new java.util.LinkedHashSet<>();
        for (String word : BETWEEN.split(name)) {
            Type table = Types.find(word);
            if (table != null) {
                named.add(table);
            }
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static List<String> names(Type table) {
        var names = new ArrayList<>(table.aliases());
        names.add(table.name());
        return names;
    }

    private static String bare(String name) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(name)) {
            if (!BESIDE.matcher(word.toLowerCase(java.util.Locale.ROOT)).matches()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
