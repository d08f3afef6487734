package nl.kleurplaat.api;

import org.jspecify.annotations.Nullable;

/**
 * With what somebody logged in who asks for longer than one answer: it is looked at again whether it still counts. Not told to whoever
 * writes it down.
 *
 * @param secret a key or token
 */
public record Shown(String secret) {

    /** The attribute of a request or connection that says it. */
    public static final String ATTRIBUTE = Shown.class.getName();

    /** @param held under {@link #ATTRIBUTE}; null where nothing was shown */
    public static @Nullable Shown of(@Nullable Object held) {
        return held instanceof Shown shown ? shown : null;
    }

    @Override
    public String toString() {
        return "Shown";
    }
}
