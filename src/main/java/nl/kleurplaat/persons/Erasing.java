package nl.kleurplaat.persons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditTrail;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.HistoryKeeper;
import nl.kleurplaat.history.PastOfPersons;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.intake.write.UndoWithoutPerson;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Erases one person, in one transaction: wherever the database holds them. */
final class Erasing {

    private final TransactionContext tx;
    private final HistoryKeeper history;
    private final PersonName person;
    private final Erasure erasure;
    private final Touching touching = new Touching();
    private final String id = "erase-" + UUID.randomUUID();

    Erasing(TransactionContext tx, HistoryKeeper history, PersonName person, Erasure erasure) {
        this.tx = tx;
        this.history = history;
        this.person = person;
        this.erasure = erasure;
    }

    /** @throws Problem CONFLICT where an import is being written */
    Erasures.Erased run(String reason) {
        GraphVersion version = GraphVersion.lock(tx);
        if (version.between()) {
            throw new Problem(ProblemCode.CONFLICT, "editing.busy");
        }
        remove();
        int texts = texts();
        GraphVersion.Raised raised = GraphVersion.raised(tx, Touched.EVERYTHING);
        String why = kept(reason);
        history.keep(
                tx,
                raised,
                new Cause(erasure.by(), Cause.Action.ERASED, why.isBlank() ? null : why, id),
                touching.things());
        int entries = PastOfPersons.erase(tx, person.key(), this::text, this::kept);
        rename();
        forgetChanges();
        UndoWithoutPerson.write(tx, person.key(), this::text, version.number(), raised.number());
        AuditTrail.write(tx, erasure.by(), AuditAction.ERASE, Types.STAKEHOLDERS.title(), erasure.person(), List.of());
        tx.run(
                        "MERGE (e:Erasure {person: $person}) SET e += $erasure",
                        Map.of("person", erasure.person(), "erasure", Erasures.at(erasure)))
                .consume();
        return new Erasures.Erased(erasure.person(), raised.number(), texts, entries);
    }

    /** The person with what is only theirs; whoever refers to them does not any more. */
    private void remove() {
        touching.add(Types.STAKEHOLDERS, person.key());
        tx.run(Statements.of(Types.STAKEHOLDERS).get("remove"), parameters(Map.of("keys", List.of(person.key()))))
                .forEachRemaining(row ->
                        touching.add(row.get("label").asString(), row.get("key").asString()));
        tx.run("MATCH (c:Comment {about: $about}) DETACH DELETE c", Map.of("about", "thing:" + person.id()))
                .consume();
    }

    private Map<String, Object> parameters(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(own);
        all.put("import", id);
        all.put("at", Instant.now().atZone(ZoneOffset.UTC));
        return all;
    }

    /** Texts of the record and comments, as was asked. */
    private String text(String text) {
        return switch (erasure.names()) {
            case KEEP -> text;
            case NAME -> person.without(text, erasure.word());
            case SURNAME -> person.withoutSurname(text, erasure.word());
        };
    }

    /** What the program keeps for itself, always. */
    private String kept(String text) {
        return person.withoutAll(text, erasure.word(), erasure.person());
    }

    /** How many texts of the record and comments were changed. */
    private int texts() {
        int count = 0;
        Set<String> gone = new HashSet<>();
        for (PersonPlace place : PersonPlace.find(tx, person)) {
            Type type = place.type().orElse(null);
            if (place.isView() && place.texts().stream().anyMatch(this::isAbout)) {
                if (gone.add(place.node())) {
                    tx.run("MATCH (n) WHERE elementId(n) = $node DETACH DELETE n", Map.of("node", place.node()))
                            .consume();
                }
            } else if (!gone.contains(place.node())) {
                boolean asked = type != null || place.isComment();
                UnaryOperator<String> other = asked ? this::text : this::kept;
                Value value = place.with(other);
                if (value != null) {
                    set(place, value, type != null);
                    count += asked ? 1 : 0;
                }
                if (value != null && type != null) {
                    touching.add(type, place.key());
                }
            }
        }
        return count;
    }

    private boolean isAbout(String text) {
        return person.isInAddress(text);
    }

    private void set(PersonPlace place, Value value, boolean versioned) {
        tx.run(
                        "MATCH (n) WHERE elementId(n) = $node SET n += $set"
                                + (versioned
                                        ? ", n.version = coalesce(n.version, 0) + 1, n.changedIn = $import,"
                                                + " n.changedAt = $at"
                                        : ""),
                        parameters(Map.of("node", place.node(), "set", Map.of(place.property(), value))))
                .consume();
    }

    /** Keys of things that name the person as a part, such as of a score, name the pseudonym from now on. */
    private void rename() {
        for (Type type : Types.ALL) {
            for (int part = 0; type.isNodes() && !type.hasId() && part < type.key().length; part++) {
                if (Types.STAKEHOLDERS.isTarget(type.field(type.key()[part]))) {
                    tx.run(
                                    """
                                    MATCH (n:%s) WHERE split(n.key, '|')[$part] = $key
                                    WITH n, split(n.key, '|') AS parts
                                    SET n.key = reduce(all = '', i IN range(0, size(parts) - 1) |
                                      all + CASE WHEN i = 0 THEN '' ELSE '|' END + CASE WHEN i = $part THEN $name ELSE parts[i] END)
                                    """.formatted(type.label()),
                                    Map.of("part", part, "key", person.key(), "name", erasure.person()))
                            .consume();
                }
            }
        }
    }

    /** What lately changed names things by their keys: from now on it is not known which. */
    private void forgetChanges() {
        tx.run("""
            MATCH (c:Change) WHERE any(thing IN c.things WHERE $key IN split(substring(thing, size(split(thing, ':')[0]) + 1), '|'))
            SET c.everything = true, c.things = []
            """, Map.of("key", person.key())).consume();
    }
}
