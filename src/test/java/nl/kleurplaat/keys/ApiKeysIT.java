package nl.kleurplaat.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Today;
import nl.kleurplaat.audit.AuditedChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Keys in a database that instances share. */
@Neo4jTest
class ApiKeysIT {

    @Autowired
    ApiKeys keys;

    @Autowired
    Driver driver;

    @Autowired
    Today today;

    @Autowired
    AuditedChanges changes;

    @LocalServerPort
    int port;

    @Test
    void aSecretIsToldOnceAndNotKept() {
        ApiKeys.Made made = keys.make(NewKey.of("Rapporten", Role.VIEWER, null, true), "local");

        assertThat(made.secret()).matches("kp_[A-Za-z0-9_-]{43}");
        assertThat(keys.find(made.secret())).contains(made.key());
        assertThat(keys.all()).containsExactly(made.key());
        List<String> kept = driver.executableQuery("MATCH (n) RETURN properties(n)").execute().records().stream()
                .map(row -> row.get(0).asMap().toString())
                .toList();
        assertThat(kept.toString())
                .contains(made.key().id())
                .doesNotContain(made.secret().substring(3));
        assertThat(keys.make(NewKey.of("Rapporten", Role.VIEWER, null, true), "local")
                        .secret())
                .isNotEqualTo(made.secret());
    }

    @Test
    void anotherSecretIsNoKey() {
        String secret = keys.make(NewKey.of("Rapporten", Role.VIEWER, null, false), "local")
                .secret();

        assertThat(keys.find(secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A")))
                .isEmpty();
        assertThat(keys.find("kp_")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void aKeyCountsUntilItsLastDay() {
        LocalDate day = today.now();

        assertThat(keys.find(
                        keys.make(NewKey.of("A", Role.VIEWER, day, false), "x").secret()))
                .isPresent();
        assertThat(keys.find(keys.make(NewKey.of("B", Role.VIEWER, day.minusDays(1), false), "x")
                        .secret()))
                .isEmpty();
    }

    @Test
    void whatIsRevokedIsRefusedHereAtOnceAndElsewhereWithinAMinute() {
        var time = new AtomicLong();
        var other = new ApiKeys(driver, today, changes, time::get);
        ApiKeys.Made made = keys.make(NewKey.of("Kaart", Role.EDITOR, null, false), "local");
        assertThat(keys.find(made.secret())).isPresent();
        assertThat(other.find(made.secret())).isPresent();

        assertThat(keys.revoke(made.key().id(), "local")).contains(made.key());

        assertThat(keys.find(made.secret())).isEmpty();
        assertThat(other.find(made.secret())).isPresent();
        time.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(other.find(made.secret())).isEmpty();
        assertThat(keys.revoke(made.key().id(), "local")).isEmpty();
    }

    @Test
    void thatAKeyIsMadeAndRevokedIsKeptWithoutItsSecret() {
        ApiKeys.Made made = keys.make(NewKey.of("Kaart", Role.EDITOR, null, false), "maker");
        keys.revoke(made.key().id(), "revoker");
        keys.revoke(made.key().id(), "late");

        assertThat(driver
                        .executableQuery("MATCH (e:AuditEntry {type: 'ApiKey', key: $id}) RETURN e ORDER BY e.at")
                        .withParameters(Map.of("id", made.key().id()))
                        .execute()
                        .records()
                        .stream()
                        .map(row -> row.get("e"))
                        .map(entry -> entry.get("by").asString() + " "
                                + entry.get("action").asString()))
                .containsExactly("maker CREATE", "revoker DELETE");
    }

    @Test
    void anAdminMakesThemThroughTheApi() {
        var api = new Api(port);
        JsonNode made = api.data(
                        "mutation { createApiKey(input: {name: \" Kaart \", role: EDITOR, until: \"2099-12-31\"}) "
                                + "{ secret key { id name role until filesOnly createdBy } } }")
                .get("createApiKey");

        assertThat(made.at("/key/name").asString()).isEqualTo("Kaart");
        assertThat(made.at("/key/role").asString()).isEqualTo("EDITOR");
        assertThat(made.at("/key/until").asString()).isEqualTo("2099-12-31");
        assertThat(made.at("/key/createdBy").asString()).isEqualTo("local");
        String id = made.at("/key/id").asString();
        assertThat(api.data("{ apiKeys { id createdAt } }").at("/apiKeys/0/id").asString())
                .isEqualTo(id);
        assertThat(api.data("mutation { revokeApiKey(id: \"" + id + "\") { name } }")
                        .at("/revokeApiKey/name")
                        .asString())
                .isEqualTo("Kaart");
        assertThat(api.data("{ apiKeys { id } }").get("apiKeys")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_INPUT, 'createApiKey(input: {name: \" \", role: VIEWER}) { secret }'",
        "BAD_INPUT, 'createApiKey(input: {name: \"A\", role: VIEWER, until: \"2001-01-01\"}) { secret }'",
        "NOT_FOUND, 'revokeApiKey(id: \"x\") { id }'"
    })
    void whatCannotBeIsRefused(String code, String mutation) {
        assertThat(new Api(port).error("mutation { " + mutation + " }")).startsWith(code);
        assertThat(keys.all()).isEmpty();
    }
}
