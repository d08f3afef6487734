package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@Neo4jTest
class SnapshotsIT {

    private static final int CHANGES = 60;

    @Autowired
    private Driver driver;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterEachChangeTheSnapshotIsWhatReadingAllGives(long seed) {
        var changes = new RandomChanges(seed);
        int involved = 0;
        change(changes::fill);
        for (int i = 0; i < CHANGES; i++) {
            change(changes::make);
            involved += snapshots.current().participations().who().length
                    + snapshots.current().representations().who().length;
            assertThat(Contents.of(snapshots.current()))
                    .as("after change %d", i)
                    .isEqualTo(Contents.of(readAll()));
        }
        assertThat(involved).isGreaterThan(CHANGES);
    }

    @Test
    void severalChangesAreReadAtOnce() {
        var changes = new RandomChanges(6);
        change(changes::fill);
        for (int i = 0; i < CHANGES; i++) {
            write(changes::make);
        }
        events.publishEvent(new NetworkChanged(version()));

        assertThat(Contents.of(snapshots.current())).isEqualTo(Contents.of(readAll()));
    }

    @Test
    void moreChangesThanAreKeptAreReadToo() {
        for (int i = 0; i < 103; i++) {
            String key = "c" + i;
            write(tx -> collaboration(tx, key));
        }
        events.publishEvent(new NetworkChanged(version()));

        assertThat(snapshots.current().collaborations()).hasSize(103);
        assertThat(changesKept()).isEqualTo(100);
    }

    @Test
    void whatWasNotTouchedIsShared() {
        change(tx -> collaboration(tx, "b"));
        Collaboration before = snapshots.current().collaborations().getFirst();
        change(tx -> collaboration(tx, "a"));

        Snapshot now = snapshots.current();
        assertThat(now.collaborations().stream().map(Collaboration::key)).containsExactly("a", "b");
        assertThat(now.collaborations().get(1)).isSameAs(before);
    }

    @Test
    void aChangeByAnotherInstanceIsSeenWithinTwoSeconds() throws InterruptedException {
        Instant written = Instant.now();
        long number = write(tx -> collaboration(tx, "from-elsewhere"));

        while (snapshots.current().version() < number
                && Duration.between(written, Instant.now()).toSeconds() < 2) {
            Thread.sleep(20);
        }

        assertThat(snapshots.current().collaboration("from-elsewhere")).isZero();
    }

    @Test
    void aRecordThatWentBackIsReadAnew() throws InterruptedException {
        change(tx -> collaboration(tx, "later"));
        try (var session = driver.session()) {
            session.run("MATCH (c:Collaboration) DETACH DELETE c").consume();
            session.run("MATCH (v:Version) SET v.number = v.number - 1").consume();
        }
        Instant written = Instant.now();

        while (snapshots.current().collaboration("later") >= 0
                && Duration.between(written, Instant.now()).toSeconds() < 2) {
            Thread.sleep(20);
        }

        assertThat(snapshots.current().collaborations()).isEmpty();
    }

    private static Touched collaboration(TransactionContext tx, String key) {
        tx.run("CREATE (:Collaboration {key: '" + key + "', name: 'Overleg (voorbeeld)', version: 1})")
                .consume();
        return Touched.of(Set.of(Touched.thing("Collaboration", key)));
    }

    private void change(Function<TransactionContext, Touched> change) {
        events.publishEvent(new NetworkChanged(write(change)));
    }

    private long write(Function<TransactionContext, Touched> change) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> GraphVersion.raise(tx, change.apply(tx)));
        }
    }

    private Snapshot readAll() {
        try (var session = driver.session()) {
            return Objects.requireNonNull(session.executeRead(tx -> SnapshotReader.read(tx, null)))
                    .snapshot();
        }
    }

    private long version() {
        try (var session = driver.session()) {
            return session.executeRead(GraphVersion::read).number();
        }
    }

    private int changesKept() {
        try (var session = driver.session()) {
            return session.run("MATCH (c:Change) RETURN count(c) AS count")
                    .single()
                    .get("count")
                    .asInt();
        }
    }
}
