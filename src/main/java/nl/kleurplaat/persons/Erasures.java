package nl.kleurplaat.persons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.history.HistoryKeeper;
import nl.kleurplaat.history.PastOfPersons;
import nl.kleurplaat.network.NetworkChanged;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Erases persons, and keeps that they were: in the database, and in a file for when an older backup is restored. */
@Component
class Erasures {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final HistoryKeeper history;
    private final ErasureFile file;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Erasures(Driver driver, HistoryKeeper history, ErasureFile file, Texts texts, ApplicationEventPublisher events) {
        this.driver = driver;
        this.history = history;
        this.file = file;
        this.texts = texts;
        this.events = events;
    }

    /**
     * What was erased.
     *
     * @param person what the history calls them from now on
     * @param version of the record without them
     * @param texts how many texts of others were changed
     * @param entries how many entries of the history were written anew
     */
    record Erased(String person, long version, int texts, int entries) {}

    /** What goes with a person, and where else their name stands; empty where there is no such person. */
    Optional<ErasurePreview> preview(String key) {
        try (var session = driver.session(READING)) {
            return session.executeRead(tx -> PersonName.read(tx, key).map(person -> ErasurePreview.of(tx, person)));
        }
    }

    /**
     * Erases a person.
     *
     * @param version that the person is thought to have
     * @param reason kept in the history, without the name
     * @throws Problem NOT_FOUND, or CONFLICT where the person was changed or an import is being written
     */
    synchronized Erased erase(String key, int version, String reason, NamesInTexts names, Locale language, String by) {
        String word = texts.text(language, "persons.erased");
        return written(tx -> {
            PersonName person = PersonName.read(tx, key)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "persons.unknown", key));
            if (person.version() != version) {
                throw new Problem(ProblemCode.CONFLICT, "persons.version", person.version(), version);
            }
            var erasure = new Erasure(PastOfPersons.name(tx, key), Instant.now(), by, names, word);
            return new Erasing(tx, history, person, erasure).run(reason);
        });
    }

    private interface Write {
        Erased in(TransactionContext tx);
    }

    private Erased written(Write write) {
        Erased erased;
        try (var session = driver.session()) {
            erased = session.executeWrite(write::in);
        }
        events.publishEvent(new NetworkChanged(erased.version()));
        file.add(known());
        return erased;
    }

    /** All that the database knows of. */
    private List<Erasure> known() {
        try (var session = driver.session(READING)) {
            return session.executeRead(
                    tx -> tx.run("MATCH (e:Erasure) RETURN e ORDER BY e.at").list(Erasures::erasure));
        }
    }

    private static Erasure erasure(Record row) {
        var node = row.get("e");
        return new Erasure(
                node.get("person").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                node.get("by").asString(),
                NamesInTexts.valueOf(node.get("names").asString()),
                node.get("word").asString());
    }

    /**
     * Erases again who was erased before and is there, such as where an older backup was restored; then the file has all that
     * the database has.
     *
     * @return how many were erased again
     */
    synchronized int replay() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(PastOfPersons::nameAll);
        }
        int count = 0;
        for (Erasure erasure : file.all().values()) {
            if (isThere(erasure)) {
                written(tx -> again(tx, erasure));
                count++;
            }
        }
        file.add(known());
        return count;
    }

    private boolean isThere(Erasure erasure) {
        try (var session = driver.session(READING)) {
            return session.executeRead(tx -> PastOfPersons.key(tx, erasure.person()))
                    .isPresent();
        }
    }

    private Erased again(TransactionContext tx, Erasure erasure) {
        String key = PastOfPersons.key(tx, erasure.person()).orElseThrow();
        PersonName person = PersonName.read(tx, key).orElse(new PersonName(key, key, null, 0));
        return new Erasing(tx, history, person, erasure).run("");
    }

    static Map<String, Object> at(Erasure erasure) {
        return Map.of(
                "person",
                erasure.person(),
                "at",
                erasure.at().atZone(ZoneOffset.UTC),
                "by",
                erasure.by(),
                "names",
                erasure.names().name(),
                "word",
                erasure.word());
    }
}
