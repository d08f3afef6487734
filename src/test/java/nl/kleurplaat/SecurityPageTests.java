package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about security says that is tested is tested: by tests that are there. */
class SecurityPageTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Tests))`");
    private static final Pattern OF_TABLE = Pattern.compile("^\\| (API\\d+|V\\d+[^|]*) \\|.*", Pattern.MULTILINE);

    @Test
    void eachTestOfTheTableIsThere() throws IOException {
        String page = Files.readString(Path.of("docs/security.md"));
        Set<String> named = new TreeSet<>();
        TEST.matcher(page).results().forEach(found -> named.add(found.group(1)));
        assertThat(named).hasSizeGreaterThan(30);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> there = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            assertThat(there).containsAll(named);
        }
    }

    @Test
    void bothLanguagesHaveEachRiskWithATest() throws IOException {
        String page = Files.readString(Path.of("docs/security.md"));
        var rows = OF_TABLE.matcher(page).results().toList();
        assertThat(rows).hasSize(2 * 24);
        assertThat(rows).allMatch(row -> TEST.matcher(row.group()).find());
        assertThat(rows.stream().map(row -> row.group(1)).distinct()).hasSize(24);
        for (int risk = 1; risk <= 10; risk++) {
            assertThat(page).contains("| API" + risk + " |");
        }
    }
}
