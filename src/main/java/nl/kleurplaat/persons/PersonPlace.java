package nl.kleurplaat.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A text outside what is held of a person that may name them.
 *
 * @param node its element id
 * @param label of the node
 * @param key of the thing, or the id of what is beside the record
 * @param property that holds the text
 * @param texts one, or several where it is a list
 */
record PersonPlace(String node, String label, String key, String property, List<String> texts, boolean isList) {

    /** What tells nothing that a person would read, has other ways to be cleaned, or is of those who log in. */
    private static final String FIND = """
        MATCH (n)
        WHERE NOT (n:HistoryEntry OR n:HistoryDraft OR n:ImportChunk OR n:PersonKey OR n:Change OR n:Version OR n:Erasure
          OR n:Account OR n:AccountTicket OR n:Passkey OR n:ApiKey OR n:`__Neo4jMigration`)
        UNWIND keys(n) AS property
        WITH n, property, n[property] AS value WHERE NOT property IN ['key', 'id', 'hash']
        WITH n, property, value, CASE
          WHEN value IS :: STRING NOT NULL THEN [value]
          WHEN value IS :: LIST<STRING NOT NULL> NOT NULL THEN value
          ELSE [] END AS texts
        WHERE any(text IN texts WHERE any(hint IN $hints WHERE toLower(text) CONTAINS hint))
        RETURN elementId(n) AS node, labels(n)[0] AS label, coalesce(n.key, n.id, '') AS key, property, texts,
          NOT value IS :: STRING NOT NULL AS list
        ORDER BY label, key, property
        """;

    /** Where texts may name a person: each has to be looked at. */
    static List<PersonPlace> find(TransactionContext tx, PersonName person) {
        return tx.run(FIND, Map.of("hints", person.hints())).list(PersonPlace::of);
    }

    private static PersonPlace of(Record row) {
        return new PersonPlace(
                row.get("node").asString(),
                row.get("label").asString(),
                row.get("key").asString(),
                row.get("property").asString(),
                row.get("texts").asList(Value::asString),
                row.get("list").asBoolean());
    }

    /** The type that it is of; empty for what is kept beside the record. */
    Optional<Type> type() {
        return Types.labelled(label);
    }

    @Nullable
    Field field() {
        return type().flatMap(type -> type.fields().stream()
                        .filter(field -> field.property().equals(property))
                        .findFirst())
                .orElse(null);
    }

    boolean isComment() {
        return label.equals("Comment");
    }

    /** A view that somebody keeps or shares: it goes where it names a person in its address. */
    boolean isView() {
        return label.equals("SavedView") || label.equals("SharedView");
    }

    /** What to set where texts become others; null where none does. */
    @Nullable
    Value with(UnaryOperator<String> other) {
        List<String> after = new ArrayList<>();
        texts.forEach(text -> after.add(other.apply(text)));
        return after.equals(texts) ? null : isList ? Values.value(after) : Values.value(after.getFirst());
    }
}
