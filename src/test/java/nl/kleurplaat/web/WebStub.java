package nl.kleurplaat.web;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.Allowance;
import nl.kleurplaat.api.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The pages and the door without a database: GraphQL answers with a few invented values. Not a component, so that no
 * scan finds it; {@link #main} starts it to look at the pages.
 */
@EnableAutoConfiguration(
        excludeName = {
            // what makes it ready is not there
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration",
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration",
            "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration"
        })
@Import({Allowance.class, Texts.class})
@ComponentScan({"nl.kleurplaat.security", "nl.kleurplaat.web"})
public class WebStub {

    public static final String SCHEMA = "spring.graphql.schema.locations=classpath:web-stub/";
    public static final String DOCS = "kleurplaat.docs=classpath:web-stub/docs/";

    public static void main(String[] args) {
        System.setProperty("spring.graphql.schema.locations", "classpath:web-stub/");
        System.setProperty("kleurplaat.docs", System.getProperty("kleurplaat.docs", "classpath:web-stub/docs/"));
        SpringApplication.run(WebStub.class, args);
    }

    @Bean
    RuntimeWiringConfigurer answers() {
        Map<String, Object> network = Map.of(
                "asOf", "2026-11-21",
                "summary", Map.of("actors", 5, "ties", 4, "crossGroupShare", 0.25),
                "bridges", List.of(),
                "gaps", List.of());
        return wiring -> wiring.type(
                "Query",
                query -> query.dataFetcher("network", environment -> network).dataFetcher("broken", environment -> {
                    throw new IllegalStateException("secret of the inside");
                }));
    }

    @Bean
    RouterFunction<ServerResponse> otherPaths() {
        return RouterFunctions.route()
                .POST("/api/imports", request -> ServerResponse.accepted().body("accepted"))
                .GET("/api/broken", request -> {
                    throw new IllegalStateException("secret of the inside");
                })
                .build();
    }
}
