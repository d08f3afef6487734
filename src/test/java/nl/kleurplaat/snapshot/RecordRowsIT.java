package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rows of the record against those that the database gives. */
@Neo4jTest
class RecordRowsIT {

    @Autowired
    private Driver driver;

    @Autowired
    private RecordRows rows;

    @Autowired
    private Snapshots snapshots;

    @LocalServerPort
    private int port;

    @BeforeEach
    void sample() throws Exception {
        new Api(port).importSample();
        // as earlier versions of the program may have kept them
        write("MATCH (r:Representation) WITH r ORDER BY elementId(r) LIMIT 2 SET r.mandate = 'geen'");
        write("MATCH (s:Stakeholder) WITH s ORDER BY s.key LIMIT 1 SET s.frontrunner = false, s.email ="
                + " 'a@voorbeeld.nl'");
        write("MATCH (s:Stakeholder) WITH s ORDER BY s.key DESC LIMIT 1 SET s.name = 'Naam van een mens', s.title ="
                + " null, s.role = null");
        write("MATCH ()-[p:PARTICIPATES_IN]->() WITH p ORDER BY elementId(p) LIMIT 3 SET p.role = null, p.from = null");
    }

    private void write(String cypher) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                tx.run(cypher).consume();
                GraphVersion.raise(tx, Touched.EVERYTHING);
            });
        }
    }

    @Test
    void areThoseOfTheDatabase() {
        Map<Type, List<List<@Nullable Object>>> given = read(Tier.PERSONS);

        for (Type type : Types.ALL) {
            List<Object> there = driver.executableQuery(new RowStatement(type).all()).execute().records().stream()
                    .map(row -> (Object) row.<Object>values(value -> filled(value.asObject())))
                    .toList();
            assertThat(of(given, type).stream()
                            .map(row -> (Object)
                                    row.stream().map(RecordRowsIT::filled).toList())
                            .toList())
                    .as(type.name())
                    .containsExactlyInAnyOrderElementsOf(there);
        }
        assertThat(of(given, Types.REPRESENTATIONS).toString()).contains("geen");
    }

    /** A list without anything in it is written as nothing is. */
    private static Object filled(@Nullable Object value) {
        return value == null || value.equals(List.of()) ? "" : value;
    }

    @Test
    void showNothingOfPersonsWhereRolesAreShown() {
        Map<Type, List<List<@Nullable Object>>> persons = read(Tier.PERSONS);
        Map<Type, List<List<@Nullable Object>>> roles = read(Tier.ROLES);

        List<String> columns = new RowStatement(Types.STAKEHOLDERS)
                .columns().stream().map(field -> field.column()).toList();
        assertThat(of(roles, Types.STAKEHOLDERS)).hasSameSizeAs(of(persons, Types.STAKEHOLDERS));
        assertThat(of(roles, Types.STAKEHOLDERS)).isNotEmpty();
        for (String column : List.of("email", "purpose", "legal_basis")) {
            assertThat(of(persons, Types.STAKEHOLDERS)).anyMatch(row -> row.get(columns.indexOf(column)) != null);
            assertThat(of(roles, Types.STAKEHOLDERS)).allMatch(row -> row.get(columns.indexOf(column)) == null);
        }
        List<String> names = snapshots.current().in(Tier.ROLES).stakeholders().stream()
                .map(Stakeholder::name)
                .toList();
        assertThat(names).anyMatch(name -> name.startsWith("Contact, ")).doesNotContain("Naam van een mens");
        assertThat(of(roles, Types.STAKEHOLDERS).stream().map(row -> row.get(columns.indexOf("name"))))
                .containsExactlyElementsOf(names);
    }

    private static List<List<@Nullable Object>> of(Map<Type, List<List<@Nullable Object>>> rows, Type type) {
        return rows.getOrDefault(type, List.of());
    }

    private Map<Type, List<List<@Nullable Object>>> read(Tier tier) {
        Map<Type, List<List<@Nullable Object>>> given = new HashMap<>();
        assertThat(rows.read(
                        tier,
                        (type, row) -> given.computeIfAbsent(type, of -> new ArrayList<>())
                                .add(row)))
                .isNotEqualTo(RecordRows.CHANGED);
        return given;
    }
}
