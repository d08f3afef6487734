package nl.kleurplaat.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A domain of work, such as youth or housing. */
@Node("Domain")
public record DomainNode(
        @Id String key,
        @Nullable String nameNl,
        @Nullable String nameEn,
        @Nullable String colour,
        @Relationship("BROADER") @Nullable DomainNode broader,
        @Nullable Integer version,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
