package nl.kleurplaat.editing;

import java.util.List;
import nl.kleurplaat.network.AuditEntry;
import nl.kleurplaat.network.Touched;

/**
 * What was written in a transaction that is not ended yet.
 *
 * @param audit what is kept of it; none where nothing was written
 */
record EditWork(Touched touched, List<AuditEntry> audit, List<Edited.Thing> things) {}
