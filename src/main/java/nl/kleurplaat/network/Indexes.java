package nl.kleurplaat.network;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What follows from the declared types in Neo4j: one thing of a key, and what the search finds. */
final class Indexes {

    private final Driver driver;

    Indexes(Driver driver) {
        this.driver = driver;
    }

    /** Leaves what is there as it is, but for a full-text index of other labels or properties than are declared. */
    void make() {
        List<Known> known = driver
                .executableQuery("SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint"
                        + " WHERE type = 'FULLTEXT' OR owningConstraint IS NOT NULL")
                .execute()
                .records()
                .stream()
                .map(Known::of)
                .toList();
        for (Type type : Types.ALL) {
            var key = new Known("", Set.of(type.label()), Set.of("key"));
            if (type.isNodes() && !known.contains(key)) {
                run("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + type.label() + ") REQUIRE n.key IS UNIQUE");
            }
        }
        fullText("woorden", "dutch", searched().filter(field -> !field.isEnglish()), known);
        fullText("names", "standard-folding", searched(), known);
    }

    /** @param fullText the name of a full-text index; empty for that of a constraint */
    private record Known(String fullText, Set<String> labels, Set<String> properties) {

        static Known of(Record row) {
            return new Known(
                    row.get("owningConstraint").isNull() ? row.get("name").asString() : "",
                    Set.copyOf(row.get("labelsOrTypes").asList(Value::asString)),
                    Set.copyOf(row.get("properties").asList(Value::asString)));
        }
    }

    private static Stream<Field> searched() {
        return Types.ALL.stream().flatMap(type -> type.fields().stream()).filter(field -> field.is(Trait.SEARCHABLE));
    }

    private void fullText(String name, String analyzer, Stream<Field> searched, List<Known> known) {
        Set<String> properties = new TreeSet<>(searched.map(Field::property).toList());
        Set<String> labels = new TreeSet<>(
                Types.ALL.stream().filter(Type::isSearched).map(Type::label).toList());
        if (!known.contains(new Known(name, labels, properties))) {
            run("DROP INDEX " + name + " IF EXISTS");
            run("CREATE FULLTEXT INDEX " + name + " FOR (n:" + String.join("|", labels) + ") ON EACH "
                    + properties.stream().map(property -> "n." + property).collect(joining(", ", "[", "]"))
                    + " OPTIONS {indexConfig: {`fulltext.analyzer`: '" + analyzer + "'}}");
        }
    }

    private void run(String statement) {
        driver.executableQuery(statement).execute();
    }
}
