package nl.kleurplaat.snapshot;

import java.util.Map;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** What has a key, a name to order by, and a version. */
public interface Named extends Keyed {

    /** What holds the things of the types that have lists of their own in a snapshot. */
    Map<Type, Class<? extends Named>> TYPES = Map.of(
            Types.ORGANISATIONS,
            Organisation.class,
            Types.STAKEHOLDERS,
            Stakeholder.class,
            Types.COLLABORATIONS,
            Collaboration.class);

    String name();

    /** Rises with each change. */
    int version();
}
