package nl.kleurplaat.forms;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Component;

/**
 * Reads things for forms, as the database has them now: a form begins with the version that a change of it is held against.
 * The names of what they refer to are those of the snapshot, so that nobody sees the name of a person who may not.
 */
@Component
class Entries {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final Log log;

    Entries(Driver driver, Log log) {
        this.driver = driver;
        this.log = log;
    }

    /**
     * Things of a type by what they are called.
     *
     * @param text what stands in them; empty: anything
     * @param by the field by which they refer to a thing; null: all
     * @param about the key of that thing
     */
    RecordEntryView.Found find(
            Snapshot snapshot,
            Locale language,
            Type type,
            String text,
            @Nullable Field by,
            @Nullable String about,
            int first) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text.strip().toLowerCase(Locale.ROOT));
        parameters.put("first", first + 1);
        parameters.put("about", about == null ? "" : about);
        List<RecordEntryView> found =
                views(snapshot, language, type, run(new RowStatement(type).found(by), parameters));
        boolean more = found.size() > first;
        return new RecordEntryView.Found(more ? found.subList(0, first) : found, more);
    }

    /** A thing by its key. */
    Optional<RecordEntryView> find(Snapshot snapshot, Locale language, Type type, String key) {
        List<Record> rows = run(new RowStatement(type).withKeys(), Map.of("keys", List.of(key)));
        return views(snapshot, language, type, rows).stream().findFirst();
    }

    /** Who changed a thing by hand last; nothing where only imports did. */
    Optional<RecordEntryView.LastChange> lastChange(String type, String key) {
        return log.of(Types.titled(type), key).stream()
                .filter(it ->
                        it.cause().action() == Cause.Action.EDIT || it.cause().action() == Cause.Action.MERGE)
                .map(it ->
                        new RecordEntryView.LastChange(it.cause().by(), it.at().atOffset(ZoneOffset.UTC)))
                .findFirst();
    }

    /** The words of an open vocabulary that the record has. */
    List<String> words(String vocabulary) {
        return run(Statements.of("vocabulary").get(vocabulary), Map.of()).stream()
                .map(row -> row.get("word").asString())
                .toList();
    }

    private List<Record> run(String statement, Map<String, ?> parameters) {
        try (var session = driver.session(READING)) {
            return session.executeRead(
                    tx -> tx.run(statement, Map.copyOf(parameters)).list());
        }
    }

    private List<RecordEntryView> views(Snapshot snapshot, Locale language, Type type, List<Record> rows) {
        Titles titles = titles(snapshot, language, type, rows);
        return rows.stream()
                .map(row -> view(snapshot.tier(), titles, type, row))
                .toList();
    }

    /** With those of all that the rows refer to and that the snapshot has no names of. */
    private Titles titles(Snapshot snapshot, Locale language, Type type, List<Record> rows) {
        Titles titles = new Titles(snapshot, language);
        for (Field field : type.fields()) {
            if (field.type().reference() && !Titles.isHeld(Types.named(field.target()))) {
                Type target = Types.named(field.target());
                Set<String> keys = new HashSet<>();
                rows.forEach(row -> keys.addAll(values(row, field)));
                if (!keys.isEmpty()) {
                    run(new RowStatement(target).withKeys(), Map.of("keys", List.copyOf(keys)))
                            .forEach(row ->
                                    titles.add(target, row.get("key").asString(), shown(snapshot.tier(), target, row)));
                }
            }
        }
        return titles;
    }

    private static RecordEntryView view(Tier tier, Titles titles, Type type, Record row) {
        Map<Field, List<String>> shown = shown(tier, type, row);
        List<RecordEntryView.Value> values = new ArrayList<>();
        shown.forEach((field, of) -> values.add(new RecordEntryView.Value(
                field.name(),
                of,
                of.stream().map(value -> titles.called(field, value)).toList())));
        return new RecordEntryView(
                type.title(),
                row.get("key").asString(),
                row.get("version").asInt(0),
                titles.title(type, shown),
                values);
    }

    /** What a row has, in the order of the fields; of persons only what who asks may see. */
    private static Map<Field, List<String>> shown(Tier tier, Type type, Record row) {
        Map<Field, List<String>> shown = new LinkedHashMap<>();
        for (Field field : new RowStatement(type).columns()) {
            List<String> values = values(row, field);
            if (!values.isEmpty() && field.type() != FieldType.KEY && (tier == Tier.PERSONS || !field.isOfPerson())) {
                shown.put(field, values);
            }
        }
        return shown;
    }

    private static List<String> values(Record row, Field field) {
        Object value = row.get(field.column()).asObject();
        return switch (value) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }
}
