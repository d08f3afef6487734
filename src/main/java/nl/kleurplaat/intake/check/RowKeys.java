package nl.kleurplaat.intake.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Type;

/** The key of the thing that a row speaks of. */
public final class RowKeys {

    private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(String.valueOf(Keys.SEPARATOR)));

    private RowKeys() {}

    public static String key(Type type, Row row) {
        return Keys.of(IntStream.of(type.key()).mapToObj(row::value).toArray());
    }

    /**
     * Puts the parts of a key that is made of parts into a row, so that its key is that one.
     *
     * @return whether it can be such a key
     */
    public static boolean put(Type type, Row row, String key) {
        int[] fields = type.key();
        String[] parts = BETWEEN.split(Written.line(key), fields.length);
        if (parts.length != fields.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean date = type.field(fields[i]).type().date();
            try {
                row.values[fields[i]] = parts[i].isEmpty() ? null : date ? LocalDate.parse(parts[i]) : parts[i];
            } catch (DateTimeParseException e) {
                return false;
            }
        }
        return true;
    }
}
