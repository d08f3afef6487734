package nl.kleurplaat.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** What the types declare stands in Neo4j. */
@Neo4jTest
class IndexesIT {

    @Autowired
    Driver driver;

    @Test
    void everyKeyIsUnique() {
        List<String> labels = rows("SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['key']")
                .flatMap(row -> row.get("labelsOrTypes").asList(Value::asString).stream())
                .toList();

        assertThat(labels)
                .containsAll(Types.ALL.stream().map(Type::label).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSearchedIsInTheIndexes() {
        for (Type type : Types.ALL) {
            for (Field field : type.fields()) {
                if (field.is(Trait.SEARCHABLE)) {
                    assertThat(of("names", "labelsOrTypes")).contains(type.label());
                    assertThat(of("names", "properties")).contains(field.property());
                    assertThat(of("woorden", "properties").contains(field.property()))
                            .isEqualTo(!field.column().endsWith("_en"));
                }
            }
        }
    }

    @Test
    void anIndexOfAnEarlierDeclarationIsMadeAnewAndAnyOtherStays() {
        List<String> labels = of("names", "labelsOrTypes");
        List<String> stays = of("woorden", "id");
        run("DROP INDEX names");
        run("CREATE FULLTEXT INDEX names FOR (n:Domain) ON EACH [n.name]");

        new Indexes(driver).make();

        assertThat(of("names", "labelsOrTypes")).isEqualTo(labels);
        assertThat(of("woorden", "id")).isEqualTo(stays);
        run("CALL db.awaitIndexes(60)");
    }

    private List<String> of(String index, String what) {
        return rows("SHOW FULLTEXT INDEXES YIELD name, id, labelsOrTypes, properties WHERE name = '" + index + "'")
                .flatMap(row -> what.equals("id")
                        ? Stream.of(String.valueOf(row.get(what)))
                        : row.get(what).asList(Value::asString).stream())
                .sorted()
                .toList();
    }

    private Stream<Record> rows(String query) {
        return driver.executableQuery(query).execute().records().stream();
    }

    private void run(String statement) {
        driver.executableQuery(statement).execute();
    }
}
