package nl.kleurplaat.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kleurplaat.Api;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is kept too long is erased, when the clock says so. */
@Neo4jTest
class RetentionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Driver driver;

    @Autowired
    private PersonChecks checks;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Texts texts;

    private final Moved clock = new Moved();
    private Api api;

    /** A clock that a test moves. */
    private static final class Moved extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void persons() {
        api = new Api(port).in("nl");
        try (var session = driver.session()) {
            session.run("MATCH (v:Version) REMOVE v.retentionOn").consume();
        }
        person("kort", "Jo Kort", "purpose: \"overleg\", legalBasis: \"taak\", retainUntil: \"2026-12-31\"");
        person("lang", "Sam Lang", "purpose: \"overleg\", legalBasis: \"taak\", retainUntil: \"2030-12-31\"");
        person("open", "Li Open", "purpose: \"overleg\"");
    }

    private void person(String key, String name, String fields) {
        api.data("mutation { createStakeholder(input: {key: \"" + key + "\", name: \"" + name + "\", " + fields
                + "}) { version } }");
    }

    private Retention on(String day) {
        clock.now = Instant.parse(day + "T10:00:00Z");
        return new Retention(driver, checks, erasures, texts, new Today(clock), Retention.Way.ERASE);
    }

    private List<String> keys() {
        return api.data("{ stakeholders(first: 9, orderBy: NAME) { edges { node { key } } } }")
                .findValuesAsString("key");
    }

    @Test
    void theLastDayItselfCounts() {
        assertThat(on("2026-12-31").look(Retention.Way.ERASE)).isZero();
        assertThat(keys()).containsExactlyInAnyOrder("kort", "lang", "open");

        assertThat(on("2027-01-01").look(Retention.Way.ERASE)).isEqualTo(1);

        assertThat(keys()).containsExactlyInAnyOrder("lang", "open");
        JsonNode last = api.data("{ changes(first: 1) { changes { by action reason } } }")
                .at("/changes/changes/0");
        assertThat(last.toString())
                .isEqualTo("{\"by\":\"retention\",\"action\":\"ERASED\",\"reason\":\"De bewaartermijn is voorbij\"}");
        assertThat(on("2031-01-01").look(Retention.Way.ERASE)).isEqualTo(1);
        assertThat(keys()).containsExactly("open");
    }

    @Test
    void isOnlyListedWhereThatIsSet() {
        assertThat(on("2027-01-01").look(Retention.Way.LIST)).isZero();
        assertThat(keys()).hasSize(3);
    }

    @Test
    void isDoneOnceADayOnSeveralInstances() throws InterruptedException {
        Retention one = on("2027-01-01");
        Retention other = on("2027-01-01");
        var begun = new AtomicInteger();
        var start = new CountDownLatch(1);
        List<Thread> threads = List.of(one, other).stream()
                .map(retention -> Thread.ofPlatform().unstarted(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    begun.addAndGet(retention.begins(LocalDate.parse("2027-01-01")) ? 1 : 0);
                }))
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(begun).hasValue(1);
        assertThat(one.look(Retention.Way.ERASE)).isZero();
        assertThat(on("2027-01-02").look(Retention.Way.ERASE)).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsListed() {
        String question = "{ personChecks(first: 5) { count persons { key missing retainUntil past } } }";
        JsonNode open = api.data(question).path("personChecks");
        assertThat(open.toString())
                .isEqualTo("{\"count\":1,\"persons\":[{\"key\":\"open\",\"missing\":[\"LEGAL_BASIS\",\"RETAIN_UNTIL\"],"
                        + "\"retainUntil\":null,\"past\":false}]}");
        person("oud", "Bo Oud", "purpose: \"overleg\", legalBasis: \"taak\", retainUntil: \"2020-01-01\"");
        assertThat(api.data(question).at("/personChecks/persons/0").toString())
                .contains("\"key\":\"oud\"", "\"past\":true");
        assertThat(api.as(Role.EDITOR).error(question)).startsWith("FORBIDDEN");
    }
}
