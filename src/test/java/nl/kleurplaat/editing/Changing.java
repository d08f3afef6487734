package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import nl.kleurplaat.Api;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/** Makes edits as a client does, and looks at the record. */
final class Changing {

    private final Api api;
    private final Driver driver;

    Changing(Api api, Driver driver) {
        this.api = api;
        this.driver = driver;
    }

    /** The answer of one mutation that has to succeed. */
    JsonNode data(String mutation) {
        return api.data("mutation { it: " + mutation + " }").path("it");
    }

    JsonNode ask(String query) {
        return api.data(query);
    }

    /** All errors of a mutation that has to be refused; asserts that nothing has changed. */
    List<JsonNode> errors(String mutation) {
        long before = version();
        long size = size();
        JsonNode answer = api.ask("mutation { it: " + mutation + " }");
        assertThat(answer.path("errors").isEmpty()).as(answer.toString()).isFalse();
        assertThat(version()).as("version after a refusal").isEqualTo(before);
        assertThat(size()).as("nodes after a refusal").isEqualTo(size);
        return StreamSupport.stream(answer.path("errors").spliterator(), false).toList();
    }

    /** The extensions of the only error. */
    JsonNode refused(String mutation) {
        List<JsonNode> errors = errors(mutation);
        assertThat(errors).hasSize(1);
        return errors.get(0).path("extensions");
    }

    /** The code and the place of each error, such as {@code BAD_INPUT input.name}. */
    List<String> places(String mutation) {
        return errors(mutation).stream()
                .map(error -> error.path("extensions"))
                .map(e -> (e.path("code").asString() + " " + e.path("inputPath").asString()).strip())
                .toList();
    }

    void organisation(String key, String fields) {
        data("createOrganisation(input: {key: \"" + key + "\", name: \"Organisatie " + key + "\", " + fields
                + "}) { version }");
    }

    void collaboration(String key) {
        data("createCollaboration(input: {key: \"" + key + "\", name: \"Overleg " + key + "\"}) { version }");
    }

    void stakeholder(String key, String... organisations) {
        data("createStakeholder(input: {key: \"" + key + "\", name: \"Rol " + key + "\", organisations: [\""
                + String.join("\", \"", organisations) + "\"]}) { version }");
    }

    long version() {
        return number("MATCH (v:Version) RETURN v.number");
    }

    private long size() {
        return number("MATCH (n) WHERE NOT n:AuditEntry AND NOT n:ImportSign AND NOT n:AuditChain RETURN count(n)")
                + number("MATCH ()-[r]->() RETURN count(r)");
    }

    long number(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }

    List<String> texts(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).list(r -> r.get(0).asString());
        }
    }
}
