package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFilesTests {

    private static final Path TEXTS = Path.of("src/main/resources/texts");

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(dutch()).isNotEmpty();
        for (Path dutch : dutch()) {
            Path english = TEXTS.resolve(dutch.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(read(english).stringPropertyNames())
                    .as(dutch.toString())
                    .isEqualTo(read(dutch).stringPropertyNames());
        }
    }

    @Test
    void areReadableAsPatterns() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                for (String pattern : read(file).stringPropertyNames().stream()
                        .map(read(file)::getProperty)
                        .toList()) {
                    assertThat(new MessageFormat(pattern, Locale.ENGLISH).toPattern())
                            .isNotEmpty();
                }
            }
        }
    }

    /** Whoever adds a file of texts has to say so in the settings. */
    @Test
    void areAllNamedInTheSettings() throws IOException {
        String named =
                read(Path.of("src/main/resources/application.properties")).getProperty("spring.messages.basename");
        for (Path file : dutch()) {
            String name = "texts/" + file.getFileName().toString().replace(".properties", "");
            assertThat(named.split(",")).contains(name);
        }
    }

    private static List<Path> dutch() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
