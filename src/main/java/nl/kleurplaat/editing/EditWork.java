package nl.kleurplaat.editing;

import java.util.List;
import java.util.Set;
import nl.kleurplaat.history.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What was written in a transaction that is not ended yet.
 *
 * @param reason why, in the words of who does it; null: none was given
 * @param touched things, as {@link nl.kleurplaat.network.Touched#thing} names them; none where nothing was written
 * @param things one for each edit, in their order
 */
record EditWork(Cause.Action action, @Nullable String reason, Set<String> touched, List<Edited.Thing> things) {}
