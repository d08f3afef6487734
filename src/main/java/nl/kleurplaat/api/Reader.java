package nl.kleurplaat.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name what they are known by here: their id at the issuer of their login, the id of their key or of their link
 * @param kind what they are
 * @param organisations the keys of those whose things they may change; null: all things
 */
public record Reader(
        String name, Role role, Kind kind, @Nullable Set<String> organisations, ReaderLimits limits) {

    /** What asks: that says how much, whatever the role. */
    public enum Kind {
        /** Who uses the program on its own machine. */
        LOCAL,
        /** Somebody who logged in. */
        PERSON,
        /** A report, a map or another program, with a key of its own. */
        PROGRAM,
        /** Whoever has the link to a view that was shared; sees that and nothing else. */
        LINK
    }

    /** The attribute of every request that says who asks. */
    public static final String ATTRIBUTE = "reader";

    /** Who uses the program on its own machine, and may do all. */
    public static final Reader LOCAL = new Reader("local", Role.ADMIN, Kind.LOCAL);

    /** Whoever says who comes in can give themselves any organisation, and is limited to none. */
    public Reader {
        organisations = organisations == null || role == Role.ADMIN ? null : Set.copyOf(organisations);
    }

    /** Somebody who may ask all that the role allows. */
    public Reader(String name, Role role, Kind kind, @Nullable Set<String> organisations) {
        this(name, role, kind, organisations, ReaderLimits.NONE);
    }

    /** Somebody who may change all things that the role allows. */
    public Reader(String name, Role role, Kind kind) {
        this(name, role, kind, null);
    }

    /** Somebody who logged in. */
    public Reader(String name, Role role) {
        this(name, role, Kind.PERSON);
    }

    /**
     * @param held under {@link #ATTRIBUTE} of a request
     * @throws IllegalStateException where nobody was found: then nothing is shown
     */
    public static Reader of(@Nullable Object held) {
        if (held instanceof Reader reader) {
            return reader;
        }
        throw new IllegalStateException("a request without a reader");
    }

    /** How much of persons they see. */
    public Tier tier() {
        return role.includes(Role.STEWARD) ? Tier.PERSONS : Tier.ROLES;
    }
}
