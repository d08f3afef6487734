package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.Map;
import nl.kleurplaat.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * How a list is asked for.
 *
 * @param filter what narrows it; null: nothing
 * @param asOf only what is there on this day; null: at any time
 * @param orderBy null: by name
 */
record ListAsked(
        @Nullable Map<String, @Nullable Object> filter,
        @Nullable LocalDate asOf,
        @Nullable String orderBy,
        boolean descending,
        Page page) {

    /** @param arguments as the schema coerces them */
    @SuppressWarnings("unchecked") // an input object is a map
    static ListAsked of(Map<String, ? extends @Nullable Object> arguments) {
        return new ListAsked(
                (Map<String, @Nullable Object>) arguments.get("filter"),
                (LocalDate) arguments.get("asOf"),
                (String) arguments.get("orderBy"),
                "DESCENDING".equals(arguments.get("direction")),
                new Page(
                        (Integer) arguments.get("first"),
                        (String) arguments.get("after"),
                        (Integer) arguments.get("last"),
                        (String) arguments.get("before")));
    }
}
