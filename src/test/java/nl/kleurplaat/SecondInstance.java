package nl.kleurplaat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Another of the program on the Neo4j of a test. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext program;

    private SecondInstance(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** @param settings such as {@code kleurplaat.sample=false} */
    public static SecondInstance on(Neo4jConnectionDetails database, Path home, String... settings) {
        SpringApplication program = new SpringApplication(KleurplaatApplication.class, TestReaders.class);
        program.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(Neo4jConnectionDetails.class, () -> database));
        List<String> always = List.of(
                "spring.neo4j.uri=" + database.getUri(),
                "kleurplaat.home=" + home,
                "kleurplaat.sample=false",
                "kleurplaat.warm-up=0s",
                "server.port=0");
        return new SecondInstance(program.run(Stream.concat(always.stream(), Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new)));
    }

    public Api api() {
        return new Api(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        program.close();
    }
}
