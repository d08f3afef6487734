package nl.kleurplaat.network;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** An organisation among those that a stakeholder works for; the lowest position is the first. */
@RelationshipProperties
public record Employment(
        @RelationshipId @Nullable String id,
        int position,
        @TargetNode OrganisationNode organisation) {}
