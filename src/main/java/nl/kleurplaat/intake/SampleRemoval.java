package nl.kleurplaat.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.HistoryKeeper;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the sample away: everything that came with it, and nothing else. What somebody changed since, or what something of
 * somebody else refers to, stays, with what that refers to.
 */
@Component
class SampleRemoval {

    private static final Map<String, Object> SAMPLE = Map.of("sample", Sample.ID);

    /**
     * What became of the sample.
     *
     * @param removed things that are gone
     * @param kept things that stay, because others use them
     */
    record Removed(int removed, int kept) {}

    private final Driver driver;
    private final HistoryKeeper history;
    private final ApplicationEventPublisher events;

    SampleRemoval(Driver driver, HistoryKeeper history, ApplicationEventPublisher events) {
        this.driver = driver;
        this.history = history;
        this.events = events;
    }

    /** Whether organisations of the sample are in the record. */
    boolean isThere() {
        try (var session = driver.session()) {
            return session.executeRead(tx ->
                    tx.run(statement("there"), SAMPLE).single().get("there").asBoolean());
        }
    }

    /** @throws Problem CONFLICT while an import is being written */
    Removed remove(Reader by) {
        try (var session = driver.session()) {
            var numbers = new long[1];
            Removed done = session.executeWrite(tx -> {
                if (GraphVersion.lock(tx).between()) {
                    throw new Problem(ProblemCode.CONFLICT, "intake.record-busy");
                }
                Touching touching = new Touching();
                Removed removed = remove(tx, touching);
                if (removed.removed() > 0) {
                    GraphVersion.Raised raised = GraphVersion.raised(tx, Touched.EVERYTHING);
                    numbers[0] = raised.number();
                    var cause = new Cause(by.name(), Cause.Action.SAMPLE_REMOVED, null, Sample.ID);
                    history.keep(tx, raised, cause, touching.things());
                }
                return removed;
            });
            if (done.removed() > 0) {
                events.publishEvent(new NetworkChanged(numbers[0]));
            }
            return done;
        }
    }

    private static Removed remove(TransactionContext tx, Touching touching) {
        tx.run(statement("remove-participations"), SAMPLE).consume();
        Map<String, List<String>> uses = new HashMap<>();
        Deque<String> used = new ArrayDeque<>();
        for (Record thing : tx.run(statement("things"), SAMPLE).list()) {
            String id = thing.get("id").asString();
            touching.add(thing.get("label").asString(), thing.get("key").asString());
            uses.put(id, thing.get("uses").asList(value -> value.asString()));
            if (thing.get("used").asBoolean()) {
                used.add(id);
            }
        }
        Set<String> kept = new HashSet<>();
        while (!used.isEmpty()) {
            String id = used.remove();
            if (kept.add(id)) {
                used.addAll(uses.getOrDefault(id, List.of()));
            }
        }
        Set<String> gone = new HashSet<>(uses.keySet());
        gone.removeAll(kept);
        tx.run(statement("remove"), Map.of("ids", List.copyOf(gone))).consume();
        return new Removed(gone.size(), kept.size());
    }

    private static String statement(String name) {
        return Statements.of("sample").get(name);
    }
}
