package nl.kleurplaat.embedded;

import java.net.URI;
import java.nio.file.Path;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Brings the Neo4j inside wherever {@code spring.neo4j.uri} names none; an empty one names none. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoOther.class)
class EmbeddedConfiguration {

    static final class NoOther implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
        }
    }

    /** Begins with it as soon as it is known that it is needed. */
    @Bean
    static BeanFactoryPostProcessor openingBegins() {
        return beans -> {
            beans.getBean(Opening.class);
            DriverWhenOpen.define(beans);
        };
    }

    @Bean
    static Opening opening(
            @Value("${kleurplaat.home:data}") Path home, @Value("${kleurplaat.disk-needed:100MB}") DataSize needed) {
        return new Opening(() -> EmbeddedNeo4j.start(home, needed.toBytes()));
    }

    @Bean
    Neo4jConnectionDetails embeddedConnection(Opening opening) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return opening.neo4j().uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(EmbeddedNeo4j.USER, opening.neo4j().password());
            }
        };
    }
}
