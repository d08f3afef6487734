package nl.kleurplaat.editing;

import java.util.List;
import nl.kleurplaat.intake.check.Along;

/**
 * What was deleted.
 *
 * @param along what went with it or lost a reference
 * @param version of the record
 */
record DeletePayload(String key, List<Along> along, String version) {}
