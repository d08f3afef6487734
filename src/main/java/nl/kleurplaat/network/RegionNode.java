package nl.kleurplaat.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A region that organisations and collaborations belong to. */
@Node("Region")
public record RegionNode(
        @Id String key,
        String name,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
