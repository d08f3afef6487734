package nl.kleurplaat.explore;

import nl.kleurplaat.snapshot.CollaborationView;
import nl.kleurplaat.snapshot.DomainView;
import nl.kleurplaat.snapshot.OrganisationView;
import nl.kleurplaat.snapshot.StakeholderView;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds the schema against the code at every start: a field that nothing answers is a defect, not a null. */
@Configuration(proxyBeanMethods = false)
class SchemaInspection {

    @Bean
    GraphQlSourceBuilderCustomizer everyFieldIsAnswered() {
        return source -> source.inspectSchemaMappings(
                types -> types.classMapping("Organisation", OrganisationView.class)
                        .classMapping("Stakeholder", StakeholderView.class)
                        .classMapping("Collaboration", CollaborationView.class)
                        .classMapping("Domain", DomainView.class)
                        .classMapping("ActorBridge", BridgeView.ActorBridgeView.class)
                        .classMapping("TieBridge", BridgeView.TieBridgeView.class)
                        .classMapping("CollaborationBridge", BridgeView.CollaborationBridgeView.class),
                report -> {
                    boolean whole = report.unmappedFields().isEmpty()
                            && report.unmappedRegistrations().isEmpty()
                            && report.unmappedArguments().isEmpty()
                            && report.skippedTypes().isEmpty();
                    if (!whole) {
                        throw new IllegalStateException("the schema and the code differ: " + report);
                    }
                });
    }
}
