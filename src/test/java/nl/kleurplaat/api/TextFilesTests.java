package nl.kleurplaat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text there is, in both languages. */
class TextFilesTests {

    /** Words that the one language has and the other has not. */
    static final Map<Locale, Pattern> FOREIGN = Map.of(
            Texts.DUTCH,
            words(
                    "the", "and", "not", "with", "this", "that", "there", "are", "has", "have", "of the", "choose",
                    "again"),
            Locale.ENGLISH,
            words(
                    "het", "een", "niet", "met", "deze", "zijn", "geen", "wordt", "naar", "voor", "maar", "kies",
                    "geef"));

    /** Where texts are said; in scripts between other quotation marks. */
    private static final List<String> SOURCES =
            List.of("src/main/java", "src/main/resources/templates", "src/main/resources/static/assets/page");

    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 1234);

    private static Pattern words(String... words) {
        return Pattern.compile("(?i)\\b(" + String.join("|", words) + ")\\b");
    }

    static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String file : TestTexts.files()) {
            keys.addAll(read(TestTexts.FOLDER.resolve(file + ".properties")).stringPropertyNames());
        }
        return keys;
    }

    @Test
    void noKeyIsInTwoFiles() throws IOException {
        Map<String, String> in = new HashMap<>();
        for (String file : TestTexts.files()) {
            for (String key :
                    read(TestTexts.FOLDER.resolve(file + ".properties")).stringPropertyNames()) {
                assertThat(in.put(key, file)).as("%s, also in %s", key, file).isNull();
            }
        }
    }

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(TestTexts.files()).isNotEmpty();
        for (String file : TestTexts.files()) {
            assertThat(read(TestTexts.FOLDER.resolve(file + "_en.properties")).stringPropertyNames())
                    .as(file)
                    .isEqualTo(
                            read(TestTexts.FOLDER.resolve(file + ".properties")).stringPropertyNames());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nameTheSameInBothLanguages(String key) {
        assertThat(TestTexts.ALL.names(Locale.ENGLISH, key)).isEqualTo(TestTexts.ALL.names(Texts.DUTCH, key));
    }

    /** Whatever they name, however many: nothing is left over of the pattern, and all of it is of one language. */
    @ParameterizedTest
    @MethodSource("keys")
    void canBeReadInBothLanguages(String key) {
        for (Locale language : Texts.LANGUAGES) {
            for (int number : NUMBERS) {
                for (boolean yes : List.of(true, false)) {
                    String text = TestTexts.ALL.text(language, new Sentence(key, sample(language, key, number, yes)));
                    assertThat(text)
                            .isNotBlank()
                            .doesNotContain("plural,", "select,", "choice,", "number}", "''", "  ")
                            .doesNotContainPattern("\\{\\w+}| [.,] ");
                    assertThat(text.replaceAll("`[^`]*`|'[^']*'|\\w+\\(.*\\)|[a-z]+:", ""))
                            .doesNotContainPattern(FOREIGN.get(language));
                }
            }
        }
    }

    /** A number for what is counted or formatted as one, a day for a day, a name for a name. */
    private static Map<String, Object> sample(Locale language, String key, int number, boolean yes) {
        Map<String, Object> sample = new HashMap<>();
        MessagePattern pattern = new MessagePattern(TestTexts.ALL.pattern(language, key));
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                ArgType type = part.getArgType();
                boolean isDay = type == ArgType.SIMPLE
                        && pattern.getSubstring(pattern.getPart(i + 2)).equals("date");
                Object value = isDay
                        ? LocalDate.of(2026, 11, 21)
                        : type == ArgType.SELECT ? yes : type == ArgType.NONE ? "Xyz" : number;
                sample.merge(name, value, (a, b) -> a instanceof String ? b : a);
            }
        }
        return sample;
    }

    /** Whoever adds a file of texts has to say so in the settings. */
    @Test
    void areAllNamedInTheSettings() throws IOException {
        String named =
                read(Path.of("src/main/resources/application.properties")).getProperty("spring.messages.basename");
        assertThat(named.split(","))
                .containsExactlyInAnyOrderElementsOf(
                        TestTexts.files().stream().map(file -> "texts/" + file).toList());
    }

    /** A key that is misspelt would only show when somebody makes that mistake. */
    @Test
    void haveEveryKeyThatTheProgramNames() throws IOException {
        Set<String> known = keys();
        Set<String> files = new TreeSet<>();
        known.forEach(key -> files.add(key.split("\\.")[0]));
        Pattern named = Pattern.compile(
                "(?:[\"'`]|#\\{)((?:" + String.join("|", files) + ")\\.[A-Za-z0-9.-]*)(?:[\"'`}]|\\$\\{)");
        Map<String, String> names = new TreeMap<>();
        for (String folder : SOURCES) {
            try (Stream<Path> sources = Files.walk(Path.of(folder))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher key = named.matcher(Files.readString(source));
                    while (key.find()) {
                        names.put(key.group(1), source.toString());
                    }
                }
            }
        }
        names.forEach((name, source) -> {
            boolean isFile = name.endsWith(".css") || name.endsWith(".js");
            String begin = name.endsWith(".") || name.endsWith("-") ? name : name + ".";
            assertThat(isFile || known.contains(name) || known.stream().anyMatch(key -> key.startsWith(begin)))
                    .as(name + " in " + source)
                    .isTrue();
        });
    }

    /** What nothing says any more goes; the end of a key may be put to it where it is said. */
    @Test
    void areAllSaidSomewhere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String folder : SOURCES) {
            try (Stream<Path> sources = Files.walk(Path.of(folder))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    Matcher text = Pattern.compile(
                                    "(?:[\"'`]|#\\{)([a-z-]+\\.[A-Za-z0-9.-]*|[.-][a-z-]+)(?:[\"'`}]|\\$\\{)")
                            .matcher(Files.readString(source));
                    while (text.find()) {
                        named.add(text.group(1));
                    }
                }
            }
        }
        List<String> unsaid = keys().stream()
                .filter(key -> named.stream().noneMatch(name -> isPut(key, name, named)))
                .toList();
        assertThat(unsaid).isEmpty();
    }

    private static boolean isPut(String key, String name, Set<String> named) {
        return key.equals(name)
                || (key.startsWith(name)
                        && (name.endsWith(".") || name.endsWith("-") || named.contains(key.substring(name.length()))));
    }

    /** What graphql-java says is said by files of ours, which stand before its own. */
    @ParameterizedTest
    @ValueSource(strings = {"Validation", "Parsing", "Execution", "Scalars"})
    void sayAllThatGraphQlJavaSays(String bundle) throws IOException {
        Set<String> said =
                ResourceBundle.getBundle("i18n." + bundle, Locale.ROOT).keySet();
        for (Locale language : Texts.LANGUAGES) {
            Properties ours = read(Path.of("src/main/resources/i18n/" + bundle + "_" + language + ".properties"));
            assertThat(ours.stringPropertyNames()).as(language + bundle).isEqualTo(said);
            ResourceBundle read = ResourceBundle.getBundle("i18n." + bundle, language);
            for (String key : said) {
                String text = read.getString(key);
                assertThat(text).isEqualTo(ours.getProperty(key));
                assertThat(QuestionErrors.UNKNOWN
                                .matcher(MessageFormat.format(text, 1, 2, 3, 4, "5."))
                                .replaceAll(""))
                        .doesNotContain("{", "}", "  ")
                        .endsWith(".")
                        .doesNotContainPattern(FOREIGN.get(language));
            }
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
