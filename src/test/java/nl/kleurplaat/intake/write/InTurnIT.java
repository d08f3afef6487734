package nl.kleurplaat.intake.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.Neo4jTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.annotation.Autowired;

@Neo4jTest
class InTurnIT {

    @Autowired
    private Driver driver;

    @Test
    void theSecondWorksMeanwhileAndIsCommittedAfterTheFirst() {
        var worked = new CountDownLatch(1);
        try (var transactions = new InTurn(driver)) {
            transactions.begin(
                    (tx, turn) -> {
                        await(worked);
                        turn.await();
                        number(tx, "first");
                    },
                    InTurnIT::nothing);
            transactions.begin(
                    (tx, turn) -> {
                        tx.run("CREATE (:Domain {key: 'made meanwhile'})").consume();
                        worked.countDown();
                        turn.await();
                        number(tx, "second");
                    },
                    InTurnIT::nothing);
            transactions.end();
        }
        assertThat(keys()).containsExactly("0 first", "1 second", "made meanwhile");
    }

    @Test
    void whereTheFirstFailsNoneAfterItIsCommitted() {
        var worked = new CountDownLatch(1);
        try (var transactions = new InTurn(driver)) {
            transactions.begin(
                    (tx, turn) -> {
                        await(worked);
                        throw new Moved("the first");
                    },
                    InTurnIT::nothing);
            transactions.begin(
                    (tx, turn) -> {
                        tx.run("CREATE (:Domain {key: 'second'})").consume();
                        worked.countDown();
                        turn.await();
                    },
                    InTurnIT::nothing);
            assertThatThrownBy(transactions::end).isInstanceOf(Moved.class).hasMessage("the first");
        }
        assertThat(keys()).isEmpty();
    }

    @Test
    void theSecondLetsGoOfWhatTheFirstNeeds() {
        var locked = new CountDownLatch(1);
        try (var transactions = new InTurn(driver, Duration.ofMillis(200))) {
            transactions.begin(
                    (tx, turn) -> {
                        await(locked);
                        tx.run("MERGE (d:Domain {key: 'wanted by both'}) SET d.nameNl = 'eerst'")
                                .consume();
                    },
                    InTurnIT::nothing);
            transactions.begin(
                    (tx, turn) -> {
                        tx.run("MERGE (d:Domain {key: 'wanted by both'}) SET d.nameNl = 'daarna'")
                                .consume();
                        locked.countDown();
                        turn.await();
                    },
                    InTurnIT::nothing);
            transactions.end();
        }
        assertThat(driver.executableQuery("MATCH (d:Domain) RETURN d.nameNl AS name")
                        .execute()
                        .records())
                .singleElement()
                .satisfies(r -> assertThat(r.get("name").asString()).isEqualTo("daarna"));
    }

    private static void nothing() {}

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes something that says how many there were before it. */
    private static void number(TransactionContext tx, String name) {
        tx.run("OPTIONAL MATCH (d:Domain) WHERE d.key STARTS WITH '0' WITH count(d) AS n"
                        + " CREATE (:Domain {key: n + ' ' + '" + name + "'})")
                .consume();
    }

    private List<String> keys() {
        return driver.executableQuery("MATCH (d:Domain) RETURN d.key AS key ORDER BY key").execute().records().stream()
                .map(r -> r.get("key").asString())
                .toList();
    }
}
