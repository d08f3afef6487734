package nl.kleurplaat.network;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** Who speaks for which organisation in a collaboration, with which mandate, inclusive of both days. */
@Node("Representation")
public record RepresentationNode(
        @Id String key,
        @Nullable String mandate,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Relationship("BY") StakeholderNode stakeholder,
        @Relationship("FOR") @Nullable OrganisationNode organisation,
        @Relationship("IN") CollaborationNode collaboration,
        @Nullable Integer version,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
