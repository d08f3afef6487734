package nl.kleurplaat.intake.rows;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they are written in a cell. */
public final class Values {

    private Values() {}

    public static @Nullable String written(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value == CellReader.CLEARED) {
            return "-";
        }
        if (value instanceof List<?>) {
            return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return value.toString();
    }
}
