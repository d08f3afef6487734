package nl.kleurplaat.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/**
 * An organisation's part in a collaboration, inclusive of both days; {@code key} tells the parts of one organisation in
 * one collaboration apart.
 */
@RelationshipProperties
public record ParticipationEdge(
        @RelationshipId @Nullable String id,
        String key,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer version,
        @TargetNode OrganisationNode organisation) {}
