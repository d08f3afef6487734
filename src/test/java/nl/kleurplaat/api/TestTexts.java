package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts as the program reads them. */
public final class TestTexts {

    static final Path FOLDER = Path.of("src/main/resources/texts");

    public static final Texts ALL = all();

    private TestTexts() {}

    public static String dutch(Sentence sentence) {
        return said(Texts.DUTCH, sentence);
    }

    public static String english(Sentence sentence) {
        return said(Locale.ENGLISH, sentence);
    }

    /** The text of a sentence that names what its text needs and nothing else, and so do the sentences in it. */
    public static String said(Locale language, Sentence sentence) {
        check(language, sentence);
        String text = ALL.text(language, sentence);
        assertThat(text)
                .isNotBlank()
                .doesNotContain("{", "}", "plural", "select", "null", "''", "  ", "()")
                .doesNotContainPattern("[a-z]+\\.[a-z-]+\\.[a-z]");
        return text;
    }

    private static void check(Locale language, Object named) {
        if (named instanceof Sentence sentence) {
            assertThat(sentence.named().keySet()).as(sentence.key()).isEqualTo(ALL.names(language, sentence.key()));
            sentence.named().values().forEach(value -> check(language, value));
        } else if (named instanceof List<?> list) {
            list.forEach(value -> check(language, value));
        }
    }

    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith("_en.properties"))
                    .map(file -> file.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Texts all() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        files().forEach(file -> source.addBasenames("texts/" + file));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Texts(source);
    }
}
