package nl.kleurplaat.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A collaboration of organisations; {@code start} and {@code end} are inclusive, null is open. {@code conversation} is
 * BUSINESS, CONTENT or BOTH; {@code setting} is FORMAL, INFORMAL or BOTH.
 */
@Node("Collaboration")
public record CollaborationNode(
        @Id String key,
        String name,
        @Nullable String kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String goal,
        @Nullable String conversation,
        @Nullable String setting,
        @Relationship("IN_REGION") @Nullable RegionNode region,
        @Relationship("COVERS") List<DomainPlace> domains,

        @Relationship(value = "PARTICIPATES_IN", direction = Relationship.Direction.INCOMING)
        List<ParticipationEdge> participations,

        @Nullable Integer version,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
