package nl.kleurplaat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two of the program on one Neo4j: what is done on one holds on the other. Keys, accounts and links have tests of their own. */
@Neo4jTest
class TwoInstancesIT {

    /** What each promises of the other. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String PERSON = "kanarie";
    private static final String NAME = "Jo Kanarie";

    private static @Nullable SecondInstance other;

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private Neo4jConnectionDetails database;

    private Api one;
    private Api two;

    @BeforeEach
    void both() {
        one = new Api(port);
        one.importSample();
        one.data("mutation { createStakeholder(input: {key: \"" + PERSON + "\", name: \"" + NAME
                + "\", title: \"Adviseur wonen\", organisations: [\"gem-oeverdam\"]}) { version } }");
        SecondInstance known = other;
        if (known == null) {
            known = SecondInstance.on(database, home);
            other = known;
        }
        two = known.api();
        await().atMost(LIMIT).until(() -> version(two).equals(version(one)));
    }

    @AfterAll
    static void end() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    private static String version(Api api) {
        return api.data("{ network { version } }").at("/network/version").asString();
    }

    @Test
    void aChangeOfOneIsInTheHistoryOfTheOtherAndTakenBackThere() {
        int before = organisations(one, "");
        one.data("mutation { createOrganisation(input: {key: \"nieuw\", name: \"Nieuw\", reason: \"op de eerste\"}) {"
                + " version } }");

        await().atMost(LIMIT).until(() -> organisations(two, "") == before + 1);
        var change = two.data("{ changes(first: 1) { changes { version at action reason } } }")
                .at("/changes/changes/0");
        assertThat(change.get("reason").asString()).isEqualTo("op de eerste");
        assertThat(two.data("mutation { undoChange(input: {version: \""
                                + change.get("version").asString() + "\"}) { version } }")
                        .toString())
                .contains("version");

        await().atMost(LIMIT).until(() -> organisations(one, "") == before);
        String then = "recordedAt: \"" + change.get("at").asString() + "\"";
        assertThat(organisations(one, then)).isEqualTo(before + 1).isEqualTo(organisations(two, then));
    }

    private static int organisations(Api api, String recordedAt) {
        return api.data("{ organisations(first: 1, " + recordedAt + ") { totalCount } }")
                .at("/organisations/totalCount")
                .asInt();
    }

    @Test
    void whoCarriesTheVersionThatItWroteReadsItsOwnWriteOnTheOther() {
        for (int i = 0; i < 30; i++) {
            Api writes = i % 2 == 0 ? one : two;
            Api reads = i % 2 == 0 ? two : one;
            String written = writes.post(
                            "mutation { createOrganisation(input: {key: \"own-" + i + "\", name: \"Eigen " + i
                                    + "\"}) { version } }",
                            null)
                    .headers()
                    .firstValue("Kleurplaat-Version")
                    .orElseThrow();

            var read = reads.post("{ organisation(key: \"own-" + i + "\") { name } }", written);

            assertThat(read.body()).contains("Eigen " + i);
            assertThat(Long.parseLong(
                            read.headers().firstValue("Kleurplaat-Version").orElseThrow()))
                    .isGreaterThanOrEqualTo(Long.parseLong(written));
        }
    }

    @Test
    void aComputationOfOneIsNotTakenForOneOfTheOther() {
        String ofOne = computation(one, "KIND");
        String ofTwo = computation(two, "DOMAIN");

        assertThat(ofOne).isNotEqualTo(ofTwo);
        assertThat(two.data("{ computation(id: \"" + ofOne + "\") { status } }")
                        .get("computation")
                        .isNull())
                .isTrue();
    }

    private static String computation(Api api, String groupBy) {
        return api.data("mutation { computeBetweenness(lens: {groupBy: " + groupBy + "}) { id } }")
                .at("/computeBetweenness/id")
                .asString();
    }

    @Test
    void aVersionThatNobodyWroteIsNotWaitedForAndOneThatIsNoneIsRefused() {
        var read = two.post("{ network { version } }", "999999999999");
        // not the two seconds in which it could have come
        assertThat(LongStream.range(0, 5)
                        .map(i -> {
                            long begin = System.nanoTime();
                            two.post("{ network { version } }", "999999999999");
                            return System.nanoTime() - begin;
                        })
                        .boxed()
                        .min(Long::compare))
                .hasValueSatisfying(least ->
                        assertThat(least).isLessThan(Duration.ofMillis(1_900).toNanos()));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Kleurplaat-Version")).contains(version(two));
        assertThat(two.post("{ network { version } }", "tomorrow").statusCode()).isEqualTo(400);
        assertThat(two.in("en").post("{ network { version } }", "tomorrow").body())
                .contains("Kleurplaat-Version");
    }

    @Test
    void whoIsErasedOnOneIsSeenOnNeither() {
        String asked = "{ stakeholder(key: \"" + PERSON
                + "\") { name } search(text: \"Kanarie\", first: 5) { ... on Stakeholder"
                + " { name } } changes(first: 50) { changes { things(first: 5) { title fields { after } } } }"
                + " comments(about: [{thing: \"" + new GlobalId("Organisation", "gem-oeverdam")
                + "\"}]) { comments { text } }"
                + " savedViews { name } }";
        two.data("mutation { addComment(input: {about: {thing: \"" + new GlobalId("Organisation", "gem-oeverdam")
                + "\"}, text: \"Bel " + NAME + "\"}) { id } saveView(input: {name: \"Rond " + NAME
                + "\", address: \"/map?lang=nl\"}) { id } }");
        assertThat(two.data(asked).toString()).contains(NAME, "Bel " + NAME, "Rond " + NAME);
        assertThat(two.as(Role.VIEWER).ask(asked).toString()).doesNotContain("Kanarie");

        one.data("mutation { erasePerson(input: {key: \"" + PERSON
                + "\", version: 1, reason: \"op verzoek\"}) { person } }");

        await().atMost(LIMIT).until(() -> !two.data(asked).toString().contains("Kanarie"));
        assertThat(one.data(asked).toString()).doesNotContain("Kanarie");
    }

    @Test
    void whatIsRemarkedOnOneIsResolvedOnTheOther() {
        String about = "{thing: \"" + new GlobalId("Organisation", "gem-oeverdam") + "\"}";
        String id = one.as(Role.EDITOR)
                .data("mutation { addComment(input: {about: " + about + ", text: \"Bellen\"}) { id } }")
                .at("/addComment/id")
                .asString();

        two.as(Role.EDITOR).data("mutation { resolveComment(id: \"" + id + "\", resolved: true) { id } }");

        assertThat(one.as(Role.VIEWER)
                        .data("{ comments(about: [" + about + "]) { open comments { text resolvedBy } } }")
                        .toString())
                .contains("\"open\":0", "Bellen", "test-EDITOR");
    }

    @Test
    void bothWriteOneAuditWithoutAGap() {
        int before = entries(one);
        List<CompletableFuture<?>> reading = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Api api = (i % 2 == 0 ? one : two).as(i % 4 < 2 ? Role.STEWARD : Role.ADMIN);
                String key = "nobody-" + i;
                reading.add(CompletableFuture.runAsync(
                        () -> api.data("{ stakeholder(key: \"" + key + "\") { name } a" + key.replace('-', '_')
                                + ": stakeholder(key: \"" + PERSON + "\") { name } }"),
                        threads));
            }
        }
        reading.forEach(CompletableFuture::join);

        await().atMost(LIMIT).until(() -> entries(two) > before);
        assertThat(one.data("{ auditCheck { whole sentence } }")
                        .at("/auditCheck/whole")
                        .asBoolean())
                .isTrue();
        assertThat(two.data("{ auditCheck { whole sentence } }")
                        .at("/auditCheck/whole")
                        .asBoolean())
                .isTrue();
    }

    private static int entries(Api api) {
        return api.data("{ auditCheck { entries } }").at("/auditCheck/entries").asInt();
    }

    /** Of the same moment and the same change neither tells more than the reader may see. */
    @Test
    void aReaderSeesTheSameOnBoth() {
        String asked = "{ network(lens: {actors: STAKEHOLDER}) { actors(first: 20) { edges { node { name groups } } }"
                + " gaps(first: 20) { title reason } matrix { a { key } b { key } ties } } stakeholders(first: 20)"
                + " { edges { node { name title } } } }";
        for (Role role : List.of(Role.VIEWER, Role.STEWARD)) {
            String seen = one.as(role).data(asked).toString();
            assertThat(two.as(role).data(asked).toString()).isEqualTo(seen);
            assertThat(seen.contains(NAME)).isEqualTo(role == Role.STEWARD);
        }
    }
}
