package nl.kleurplaat.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys of what has no id of its own. Every writer makes them here, so that the same part in a collaboration has the
 * same key however it came in.
 *
 * <p>The parts are joined by {@link #SEPARATOR}, which no id contains; an open day or an absent part is empty.
 */
public final class Keys {

    /** Between the parts of a key; refused in ids. */
    public static final char SEPARATOR = '|';

    private Keys() {}

    /** The key of an organisation's part in a collaboration: one role from one day. */
    public static String participation(
            String collaboration, String organisation, @Nullable String role, @Nullable LocalDate from) {
        return collaboration
                + SEPARATOR
                + organisation
                + SEPARATOR
                + (from == null ? "" : from)
                + SEPARATOR
                + (role == null ? "" : role);
    }

    /** The key of a thing that is one for each of these, such as a party's meaning of a term; null is an absent part. */
    public static String of(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    /** The first part of a key, such as the collaboration that a participation or representation is in. */
    public static String first(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    /** The key of a stakeholder's speaking for an organisation in a collaboration, from one day. */
    public static String representation(
            String collaboration, String stakeholder, @Nullable String organisation, @Nullable LocalDate from) {
        return collaboration
                + SEPARATOR
                + stakeholder
                + SEPARATOR
                + (from == null ? "" : from)
                + SEPARATOR
                + (organisation == null ? "" : organisation);
    }
}
