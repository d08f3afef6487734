package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What happens to others when a thing is deleted.
 *
 * @param what the English name of their table; parts are organisations that were part of one
 * @param count how many of them
 */
public record Along(String what, long count, Effect effect) {

    /** What becomes of them. */
    public enum Effect {
        /** They are deleted too. */
        GOES,
        /** They stay, without their reference to what goes. */
        LOSES_REFERENCE
    }

    /** As the statement {@code along} of a type tells it, in the order of the alphabet. */
    public static List<Along> of(Type type, Record row) {
        var all = new ArrayList<Along>();
        add(all, type, row.get("goes"), Effect.GOES);
        add(all, type, row.get("loses"), Effect.LOSES_REFERENCE);
        all.sort(Comparator.comparing(Along::what).thenComparing(Along::effect));
        return List.copyOf(all);
    }

    private static void add(List<Along> all, Type type, Value counts, Effect effect) {
        for (Value each : counts.values()) {
            long count = each.get(1).asLong();
            Types.labelled(each.get(0).asString())
                    .filter(other -> count > 0)
                    .ifPresent(other -> all.add(new Along(other == type ? type.below() : other.name(), count, effect)));
        }
    }
}
