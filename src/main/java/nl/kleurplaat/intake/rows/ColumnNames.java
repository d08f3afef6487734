package nl.kleurplaat.intake.rows;

import java.util.List;
import nl.kleurplaat.intake.file.Source;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Tells by the names of columns in the first rows which table somebody probably made. */
final class ColumnNames implements Source.Reader {

    private static final int LOOKED_AT = 25;

    /** Fewer names say too little. */
    private static final int LEAST = 3;

    private int rows;
    private int most;
    private @Nullable Type table;

    @Override
    public int names(List<String> cells) {
        return (int)
                Types.ALL.stream().mapToLong(type -> names(type, cells)).max().orElse(0);
    }

    @Override
    public void row(int line, List<String> cells) {
        if (rows++ >= LOOKED_AT) {
            return;
        }
        for (Type type : Types.ALL) {
            int named = (int) names(type, cells);
            if (named > most) {
                most = named;
                table = type;
            } else if (named == most && type != table) {
                table = null;
            }
        }
    }

    /** Null where the columns fit no table, or several as well. */
    @Nullable
    Type table() {
        return most < LEAST ? null : table;
    }

    private static long names(Type type, List<String> cells) {
        return cells.stream().filter(cell -> type.find(cell) != null).count();
    }
}
