package nl.kleurplaat.explore;

import graphql.schema.GraphQLTypeUtil;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.browse.DomainView;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.RegionView;
import nl.kleurplaat.browse.StakeholderView;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Practice;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.SchemaReport;

/** Holds the schema against the code at every start: a field that nothing answers is a defect, not a null. */
@Configuration(proxyBeanMethods = false)
class SchemaInspection {

    @Bean
    GraphQlSourceBuilderCustomizer everyFieldIsAnswered() {
        return source -> source.inspectSchemaMappings(
                types -> {
                    Practice.TYPES.keySet().forEach(type -> types.classMapping(type, ThingView.class));
                    types.classMapping("Organisation", OrganisationView.class)
                            .classMapping("Stakeholder", StakeholderView.class)
                            .classMapping("Collaboration", CollaborationView.class)
                            .classMapping("Domain", DomainView.class)
                            .classMapping("Region", RegionView.class)
                            .classMapping("ActorBridge", BridgeView.ActorBridgeView.class)
                            .classMapping("TieBridge", BridgeView.TieBridgeView.class)
                            .classMapping("CollaborationBridge", BridgeView.CollaborationBridgeView.class);
                },
                report -> {
                    boolean whole = report.unmappedFields().isEmpty()
                            && report.unmappedRegistrations().isEmpty()
                            && report.unmappedArguments().isEmpty()
                            && report.skippedTypes().stream().allMatch(SchemaInspection::hasNoFields);
                    if (!whole) {
                        throw new IllegalStateException("the schema and the code differ: " + report);
                    }
                });
    }

    /** The inspection gives up on lists within lists; where these hold plain values there is nothing in them to inspect. */
    private static boolean hasNoFields(SchemaReport.SkippedType skipped) {
        return GraphQLTypeUtil.isLeaf(skipped.type());
    }
}
