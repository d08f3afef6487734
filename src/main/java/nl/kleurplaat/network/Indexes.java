package nl.kleurplaat.network;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/** What follows from the declared types in Neo4j: one thing of a key, and what the search finds. */
final class Indexes {

    private final Driver driver;

    Indexes(Driver driver) {
        this.driver = driver;
    }

    /** Leaves what is there as it is, but for a full-text index of other labels or properties than are declared. */
    void make() {
        for (Type type : Types.ALL) {
            if (type.isNodes()) {
                run("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + type.label() + ") REQUIRE n.key IS UNIQUE");
            }
        }
        fullText("woorden", "dutch", searched().filter(field -> !field.isEnglish()));
        fullText("names", "standard-folding", searched());
    }

    private static Stream<Field> searched() {
        return Types.ALL.stream().flatMap(type -> type.fields().stream()).filter(field -> field.is(Trait.SEARCHABLE));
    }

    private void fullText(String name, String analyzer, Stream<Field> searched) {
        Set<String> properties = new TreeSet<>(searched.map(Field::property).toList());
        Set<String> labels = new TreeSet<>(
                Types.ALL.stream().filter(Type::isSearched).map(Type::label).toList());
        if (driver
                .executableQuery("SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties WHERE name = $name")
                .withParameters(Map.of("name", name))
                .execute()
                .records()
                .stream()
                .noneMatch(known -> labels.equals(
                                Set.copyOf(known.get("labelsOrTypes").asList(Value::asString)))
                        && properties.equals(Set.copyOf(known.get("properties").asList(Value::asString))))) {
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
