package nl.kleurplaat.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.types.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role; the name is personal data.
 *
 * @param organisations the places of the organisations it works for, the first one first
 * @param domains the places of its own domains, the primary one first; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record Stakeholder(
        String key,
        String name,
        @Nullable String title,
        @Nullable String role,
        boolean frontrunner,
        List<String> expertise,
        int[] organisations,
        int[] domains,
        int version)
        implements Named {

    /** What a person is called where roles are shown, in any language. */
    private static final String SOMEBODY = "Contact";

    /** The same with its title or role, and its first organisation, for a name. */
    Stakeholder inRole(List<Organisation> all) {
        String what =
                Stream.of(title, role).filter(Objects::nonNull).findFirst().orElse(SOMEBODY);
        String name = organisations.length == 0
                ? what
                : what + ", " + all.get(organisations[0]).name();
        return Holder.of(Stakeholder.class).with(this, Map.of("name", name));
    }
}
