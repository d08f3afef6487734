package nl.kleurplaat.api;

import graphql.scalars.ExtendedScalars;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What all of the API has in common: its scalars, its clock, how a Java type finds its GraphQL type. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    /** The day it is in the Netherlands, whatever the machine thinks. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    RuntimeWiringConfigurer scalars(Texts texts) {
        return wiring -> wiring.scalar(DayScalar.scalar(texts)).scalar(ExtendedScalars.DateTime);
    }

    /** Text is text: a query that is written as a number or a boolean is refused, not read as text. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return mapper -> mapper.withCoercionConfig(LogicalType.Textual, text -> {
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    }

    /** A Java type {@code XView} shows the GraphQL type {@code X}, unless it says which. */
    @Bean
    GraphQlSourceBuilderCustomizer typesByName() {
        ClassNameTypeResolver resolver = new ClassNameTypeResolver();
        resolver.setClassNameExtractor(type -> type.getSimpleName().replaceFirst("View$", ""));
        return source -> source.defaultTypeResolver(shown -> shown.getObject() instanceof Typed typed
                ? shown.getSchema().getObjectType(typed.type())
                : resolver.getType(shown));
    }
}
