package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A key that is misspelt would only show when somebody makes that mistake. */
    @Test
    void haveEveryKeyThatTheProgramNames() throws IOException {
        Set<String> known = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        for (Path file : dutch()) {
            known.addAll(read(file).stringPropertyNames());
        }
        known.forEach(key -> files.add(key.split("\\.")[0]));
        Pattern named = Pattern.compile("\"((?:" + String.join("|", files) + ")\\.[a-z][a-z0-9.-]*[a-z0-9])\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher key = named.matcher(Files.readString(source));
                while (key.find()) {
                    String text = key.group(1);
                    boolean isFile = text.endsWith(".css") || text.endsWith(".js");
                    boolean begins = known.stream().anyMatch(k -> k.startsWith(text + "."));
                    assertThat(isFile || begins || known.contains(text))
                            .as(text + " in " + source)
                            .isTrue();
                }
            }
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
