package nl.kleurplaat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Tells the program under test where its Neo4j is. */
public final class TestNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int BOLT = 7687;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static @Nullable Map<String, Object> properties;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("neo4j of the tests", properties()));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("no warm-up", Map.of("kleurplaat.warm-up", "0s")));
    }

    /** The properties that lead a program to a Neo4j of its own; made once. */
    private static synchronized Map<String, Object> properties() {
        Map<String, Object> known = properties;
        if (known == null) {
            known = inContainer()
                    ? container()
                    : Map.of("kleurplaat.home", TestFolder.make().toString(), "kleurplaat.sample", "false");
            properties = known;
        }
        return known;
    }

    /** Whether the tests run against a Neo4j in a container. */
    public static boolean inContainer() {
        return System.getProperty("kleurplaat.test.neo4j", "embedded").equals("container");
    }

    @SuppressWarnings("resource") // lives as long as the tests
    private static Map<String, Object> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("kleurplaat.test.neo4j=container, and no Docker engine answers");
        }
        String password = UUID.randomUUID().toString();
        var neo4j = new GenericContainer<>(DockerImageName.parse(System.getProperty("neo4j.image", "neo4j:local")))
                .withExposedPorts(BOLT)
                .withEnv("NEO4J_AUTH", "neo4j/" + password)
                .waitingFor(Wait.forLogMessage(".*Started\\..*", 1).withStartupTimeout(START_LIMIT));
        neo4j.start();
        Runtime.getRuntime().addShutdownHook(new Thread(neo4j::stop));
        return Map.of(
                "spring.neo4j.uri",
                "bolt://" + neo4j.getHost() + ":" + neo4j.getMappedPort(BOLT),
                "spring.neo4j.authentication.username",
                "neo4j",
                "spring.neo4j.authentication.password",
                password,
                "kleurplaat.sample",
                "false");
    }
}
