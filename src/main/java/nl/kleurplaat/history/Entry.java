package nl.kleurplaat.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A change, or a part of one that touches many things.
 *
 * @param version that it raised the record to
 * @param part from 0
 * @param at when everybody saw it
 * @param cause by whom and why
 * @param before what the things that it touches were before it
 */
public record Entry(long version, int part, Instant at, Cause cause, List<State> before) {

    static Entry of(Value node, PersonKeys persons) {
        Value reason = node.get("reason");
        return new Entry(
                node.get("version").asLong(),
                node.get("part").asInt(),
                node.get("at").asZonedDateTime().toInstant(),
                new Cause(
                        node.get("by").asString(),
                        Cause.Action.valueOf(node.get("action").asString()),
                        reason.isNull() ? null : reason.asString(),
                        node.get("batch").asString()),
                StateText.read(node.get("bytes").asByteArray(), persons));
    }

    /** What one of the things was; null where it is not among them. */
    @Nullable
    State of(String thing) {
        return before.stream()
                .filter(state -> state.thing().equals(thing))
                .findFirst()
                .orElse(null);
    }
}
