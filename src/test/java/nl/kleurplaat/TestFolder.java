package nl.kleurplaat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives a program under test a folder for its data in which nothing is yet, and no warm-up. */
public final class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folder of its own", Map.of("kleurplaat.home", make().toString(), "kleurplaat.warm-up", "0s")));
    }

    /** One that is gone after the tests, with what the program keeps beside it. */
    static Path make() {
        try {
            Path around = Files.createTempDirectory("kleurplaat-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(around.toFile())));
            return around.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
