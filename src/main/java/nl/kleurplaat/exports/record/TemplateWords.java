package nl.kleurplaat.exports.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * What can be chosen from and what is an example, by field: the words that the record has, and the values of the sample.
 *
 * @param chosen by vocabulary
 * @param sample by table, the rows of the sample
 */
record TemplateWords(Map<String, Set<String>> chosen, Map<String, List<NamedCsvRecord>> sample) {

    static TemplateWords read(Driver driver) {
        Map<String, Set<String>> chosen = new HashMap<>();
        Map<String, List<NamedCsvRecord>> sample = new HashMap<>();
        for (Type type : Types.ALL) {
            sample.put(type.name(), rows(type));
            for (Field field : type.fields()) {
                String vocabulary = vocabulary(field);
                if (vocabulary != null) {
                    chosen.computeIfAbsent(vocabulary, asked -> recorded(driver, asked))
                            .addAll(values(sample, type, field));
                }
            }
        }
        return new TemplateWords(chosen, sample);
    }

    /** What its words are kept as; null where it is not a word, a domain or a region. */
    private static @Nullable String vocabulary(Field field) {
        return switch (field.type()) {
            case WORD -> field.target();
            case DOMAIN, DOMAINS -> "domains";
            case REGION -> "regions";
            default -> null;
        };
    }

    private static Set<String> recorded(Driver driver, String vocabulary) {
        String words = Statements.of("vocabulary").get(vocabulary);
        try (var session = driver.session()) {
            return session.executeRead(tx -> new LinkedHashSet<>(tx.run(words)
                    .list(row ->
                            row.get(row.containsKey("word") ? "word" : "key").asString())));
        }
    }

    private static List<NamedCsvRecord> rows(Type type) {
        try (InputStream file = TemplateWords.class.getResourceAsStream("/sample/" + type.name() + ".csv");
                var rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> values(Map<String, List<NamedCsvRecord>> sample, Type type, Field field) {
        Set<String> values = new LinkedHashSet<>();
        for (NamedCsvRecord row : sample.getOrDefault(type.name(), List.of())) {
            row.findField(field.column()).filter(value -> !value.isEmpty()).ifPresent(value -> {
                if (field.type() == FieldType.DOMAINS) {
                    values.addAll(List.of(value.split(";", -1)));
                } else {
                    values.add(value);
                }
            });
        }
        return values;
    }

    /** What can be chosen; empty where one writes what one likes, or several. */
    List<String> of(Field field) {
        String vocabulary = field.type() == FieldType.DOMAINS ? null : vocabulary(field);
        return vocabulary == null ? List.of() : List.copyOf(chosen.getOrDefault(vocabulary, Set.of()));
    }

    /** A value of the sample; empty where it has none. */
    String example(Type type, Field field) {
        return values(sample, type, field).stream().findFirst().orElse("");
    }
}
