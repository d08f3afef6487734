package nl.kleurplaat.network;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/** A domain among the domains of something; the lowest position is the primary one. */
@RelationshipProperties
public record DomainPlace(
        @RelationshipId @Nullable String id,
        int position,
        @TargetNode DomainNode domain) {}
