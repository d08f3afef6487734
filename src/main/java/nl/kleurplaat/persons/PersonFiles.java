package nl.kleurplaat.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.audit.AuditAction;
import nl.kleurplaat.audit.AuditTrail;
import nl.kleurplaat.forms.Titles;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.history.PastOfPersons;
import nl.kleurplaat.history.State;
import nl.kleurplaat.persons.PersonFile.Item;
import nl.kleurplaat.persons.PersonFile.Said;
import nl.kleurplaat.persons.PersonFile.Section;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Gathers all that is held of a person. That it was asked is kept in the audit. */
@Component
class PersonFiles {

    private static final String TYPE = Types.STAKEHOLDERS.title();

    private final Driver driver;
    private final Log log;
    private final Texts texts;

    PersonFiles(Driver driver, Log log, Texts texts) {
        this.driver = driver;
        this.log = log;
        this.texts = texts;
    }

    /**
     * Empty where there is no such person.
     *
     * @param by who asks
     */
    Optional<PersonFile> of(String key, Snapshot snapshot, Locale language, String by) {
        Titles titles = new Titles(snapshot, language);
        List<Log.Revision> revisions = log.of(Types.STAKEHOLDERS, key);
        try (var session = driver.session()) {
            return session.executeWrite(tx -> PersonName.read(tx, key).map(person -> {
                AuditTrail.write(tx, by, AuditAction.EXPORT, TYPE, PastOfPersons.name(tx, key), List.of());
                return new Gathering(tx, person, titles, language, texts).all(revisions);
            }));
        }
    }

    /** Reads what there is of one person. */
    private record Gathering(TransactionContext tx, PersonName person, Titles titles, Locale language, Texts texts) {

        PersonFile all(List<Log.Revision> revisions) {
            List<Section> sections = new ArrayList<>();
            sections.add(section(Types.STAKEHOLDERS, List.of(person.key())));
            for (Type type : Types.ALL) {
                type.fields().stream()
                        .filter(field -> field.type().related() && Types.STAKEHOLDERS.isTarget(field))
                        .forEach(field -> sections.add(section(type, referring(type, field))));
            }
            List<PersonPlace> places = PersonPlace.find(tx, person).stream()
                    .filter(place -> place.texts().stream().anyMatch(person::isIn))
                    .toList();
            sections.add(new Section(
                    text("persons.export.comments"),
                    Stream.concat(about().stream(), comments(places)).toList()));
            sections.add(new Section(text("persons.export.named"), named(places)));
            sections.add(new Section(
                    text("persons.export.history"),
                    revisions.stream().map(this::change).toList()));
            sections.add(new Section(text("persons.export.audit"), audit()));
            sections.removeIf(section -> section.items().isEmpty());
            return new PersonFile(person.name(), sections);
        }

        private String text(String name) {
            return texts.text(language, name);
        }

        private List<String> referring(Type type, Field field) {
            return tx.run(
                            "MATCH (x:" + type.label() + ")-[:" + field.relation()
                                    + "]->(:Stakeholder {key: $key}) RETURN x.key AS key ORDER BY key",
                            Map.of("key", person.key()))
                    .list(row -> row.get("key").asString());
        }

        private Section section(Type type, List<String> keys) {
            List<Item> items = keys.isEmpty()
                    ? List.of()
                    : tx.run(new RowStatement(type).withKeys(), Map.of("keys", keys))
                            .list(row -> item(type, row));
            String name = type.name(language);
            return new Section(name.substring(0, 1).toUpperCase(language) + name.substring(1), items);
        }

        private Item item(Type type, Record row) {
            Map<Field, List<String>> values = new LinkedHashMap<>();
            List<Said> said = new ArrayList<>();
            for (Field field : new RowStatement(type).columns()) {
                List<String> all = values(row.get(field.column()).asObject());
                if (!all.isEmpty()) {
                    if (field.type() != FieldType.KEY) {
                        values.put(field, all);
                    }
                    said.add(new Said(field.heading(language), called(field, all)));
                }
            }
            return new Item(titles.title(type, values), said);
        }

        private List<String> called(Field field, List<String> all) {
            return all.stream().map(one -> titles.called(field, one)).toList();
        }

        private static List<String> values(@Nullable Object value) {
            return switch (value) {
                case null -> List.of();
                case Collection<?> several ->
                    several.stream().map(String::valueOf).toList();
                default -> List.of(value.toString());
            };
        }

        private List<Item> about() {
            return tx.run(
                            "MATCH (c:Comment {about: $about}) RETURN c.text AS text, toString(c.at) AS at ORDER BY at",
                            Map.of("about", "thing:" + person.id()))
                    .list(row -> new Item(
                            row.get("at").asString(),
                            List.of(new Said(
                                    text("persons.export.text"),
                                    List.of(row.get("text").asString())))));
        }

        private Stream<Item> comments(List<PersonPlace> places) {
            return places.stream().filter(PersonPlace::isComment).map(place -> new Item("", List.of(said(place))));
        }

        /** Texts of other things that have the whole name or the mail address. */
        private List<Item> named(List<PersonPlace> places) {
            return places.stream()
                    .filter(place -> place.type().isPresent() && !place.key().equals(person.key()))
                    .map(place ->
                            new Item(titles.nameOf(place.type().orElseThrow(), place.key()), List.of(said(place))))
                    .toList();
        }

        private Said said(PersonPlace place) {
            Field field = place.field();
            return new Said(field == null ? text("persons.export.text") : field.heading(language), place.texts());
        }

        private Item change(Log.Revision revision) {
            State before = revision.things().getFirst().before();
            State after = revision.things().getFirst().after();
            List<Said> said = new ArrayList<>();
            said.add(new Said(
                    text("persons.export.change"),
                    Stream.of(
                                    text("page.history."
                                            + revision.cause().action().name()),
                                    revision.cause().reason())
                            .filter(Objects::nonNull)
                            .toList()));
            for (Field field : Types.STAKEHOLDERS.fields()) {
                List<String> was = held(field, before);
                if (!was.equals(held(field, after)) && !was.isEmpty()) {
                    said.add(new Said(texts.text(language, "persons.export.before", field.heading(language)), was));
                }
            }
            return new Item(revision.at().toString(), said);
        }

        private List<String> held(Field field, State state) {
            return field.type() == FieldType.KEY ? List.of() : called(field, state.said(field));
        }

        private String done(String action) {
            return switch (AuditAction.valueOf(action)) {
                case EXPORT -> text("persons.export.asked");
                case READ -> text("persons.export.read");
                default -> action;
            };
        }

        private List<Item> audit() {
            return tx.run(
                            "MATCH (a:AuditEntry {type: $type}) WHERE a.key IN $keys"
                                    + " RETURN toString(a.at) AS at, a.action AS action, a.by AS by ORDER BY at",
                            Map.of("type", TYPE, "keys", List.of(person.key(), PastOfPersons.name(tx, person.key()))))
                    .list(row -> new Item(
                            row.get("at").asString(),
                            List.of(
                                    new Said(
                                            text("persons.export.change"),
                                            List.of(done(row.get("action").asString()))),
                                    new Said(
                                            text("persons.export.by"),
                                            List.of(row.get("by").asString())))));
        }
    }
}
