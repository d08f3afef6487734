package nl.kleurplaat.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A person in a role. {@code name} and {@code email} are personal data, held for {@code purpose} on {@code legalBasis}
 * until {@code retainUntil}.
 */
@Node("Stakeholder")
public record StakeholderNode(
        @Id String key,
        String name,
        @Nullable String title,
        @Nullable String role,
        @Nullable String email,
        @Nullable Boolean frontrunner,
        @Nullable List<String> expertise,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable LocalDate retainUntil,
        @Relationship("WORKS_FOR") List<Employment> organisations,
        @Relationship("IN_DOMAIN") List<DomainPlace> domains,
        @Nullable Integer version,
        @Nullable String createdIn,
        @Nullable Instant createdAt,
        @Nullable String changedIn,
        @Nullable Instant changedAt) {}
