package nl.kleurplaat.snapshot;

import java.util.List;
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

    /** The same where domains and organisations have moved. */
    Stakeholder moved(Moves domainMoves, Moves organisationMoves) {
        return domainMoves.leave(domains) && organisationMoves.leave(organisations)
                ? this
                : new Stakeholder(
                        key,
                        name,
                        title,
                        role,
                        frontrunner,
                        expertise,
                        organisationMoves.of(organisations),
                        domainMoves.of(domains),
                        version);
    }
}
