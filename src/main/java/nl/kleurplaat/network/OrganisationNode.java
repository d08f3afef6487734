package nl.kleurplaat.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An organisation; {@code from} and {@code until} bound its existence, both inclusive, null is open. */
@Node("Organisation")
public record OrganisationNode(
        @Id String key,
        String name,
        @Nullable String kind,
        @Nullable String website,
        @Nullable List<String> expertise,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Relationship("IN_REGION") @Nullable RegionNode region,
        @Relationship("IN_DOMAIN") List<DomainPlace> domains,
        @Relationship("PART_OF") @Nullable OrganisationNode parent,
        @Nullable Integer version,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
