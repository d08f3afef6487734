package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.history.Log;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the record where a change is taken back.
 *
 * @param version of the record with that; null where nothing was written
 * @param steps what it makes of things; none where something stands in its way
 * @param inTheWay why it cannot be taken back; nothing is written then
 */
public record Undone(@Nullable Long version, List<Log.Step> steps, List<Obstacle> inTheWay) {

    /**
     * Why a thing cannot be made again what it was.
     *
     * @param type of the thing, see {@link nl.kleurplaat.types.Type#title()}
     * @param field as the API calls it; null: it is about the thing
     * @param text the key of the sentence
     * @param arguments what the sentence names
     * @param hanging what hangs on it, where that is why: of each sort, by the English name of its table, how many; the sentence
     *     names them
     * @param later the version of a later change that has to be taken back first; null: that is not why
     */
    public record Obstacle(
            String type,
            String key,
            @Nullable String field,
            String text,
            List<String> arguments,
            Map<String, Long> hanging,
            @Nullable Long later) {}
}
