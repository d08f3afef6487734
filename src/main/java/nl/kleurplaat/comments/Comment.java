package nl.kleurplaat.comments;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What somebody remarked.
 *
 * @param by the name of who wrote it, as people know them
 * @param writer what they are known by here
 */
record Comment(
        String id,
        String about,
        String text,
        String by,
        String writer,
        OffsetDateTime at,
        @Nullable String resolvedBy,
        @Nullable OffsetDateTime resolvedAt) {

    static Comment of(Record row) {
        Value node = row.get("c");
        boolean open = node.get("resolvedAt").isNull();
        return new Comment(
                node.get("id").asString(),
                node.get("about").asString(),
                node.get("text").asString(),
                row.get("by").asString(),
                node.get("by").asString(),
                node.get("at").asOffsetDateTime(),
                open ? null : row.get("resolver").asString(),
                open ? null : node.get("resolvedAt").asOffsetDateTime());
    }
}
