package nl.kleurplaat.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.editing.Edit.Action;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is limited to organisation {@code own}: every type, made, changed and deleted, own and another's. */
@Neo4jTest
class OwnThingsIT {

    private static final String OWN = "own";
    private static final String OTHER = "other";
    private static final Set<String> LIMITED = Set.of(OWN);

    /** As the clock of the tests has it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    Edits edits;

    @Autowired
    Rights rights;

    @Autowired
    Driver driver;

    private int made;

    static Stream<Arguments> matrix() {
        return Types.ALL.stream()
                .flatMap(type -> Stream.of(Action.CREATE, Action.UPDATE, Action.DELETE)
                        .flatMap(action -> Stream.of(OWN, OTHER).map(whose -> Arguments.of(type, action, whose))));
    }

    @ParameterizedTest(name = "{1} {0} of {2}")
    @MethodSource("matrix")
    void whatIsOnesOwnIsChangedAndNothingElse(Type type, Action action, String whose) {
        organisations();
        boolean itself = type == Types.ORGANISATIONS;
        boolean allowed = whose.equals(OWN) && type.isSomebodys() && !(itself && action == Action.CREATE);
        Map<String, @Nullable Object> thing = itself && action == Action.CREATE ? organisation("new") : of(type, whose);
        String key = itself ? whose : action == Action.CREATE ? "" : make(type, thing);
        Edit edit = switch (action) {
            case CREATE -> new Edit(action, type.title(), "input", thing, null, false);
            case UPDATE ->
                new Edit(action, type.title(), "input", changed(type, key, thing), version(type, key), false);
            default -> new Edit(action, type.title(), "input", Map.of("key", key), version(type, key), false);
        };

        EditsRefused refused =
                catchThrowableOfType(EditsRefused.class, () -> edits.make(List.of(edit), null, "x", LIMITED));

        if (allowed) {
            assertThat(refused == null ? List.of() : refused.errors()).isEmpty();
        } else {
            assertThat(refused).isNotNull();
            assertThat(refused.errors())
                    .extracting(EditError::code, EditError::text)
                    .containsExactly(tuple(ProblemCode.FORBIDDEN, "editing.not-own"));
            // and whoever is not limited makes the same edit
            assertThat(edits.make(List.of(edit), null, "x").things()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("somebodys")
    void nothingIsTakenNorGivenAway(Type type) {
        organisations();
        for (int i : type.whose()) {
            Field field = type.field(i);
            if (field.type() != FieldType.KEY
                    && !field.isFixed()
                    && field.target().equals("organisations")) {
                for (String from : List.of(OWN, OTHER)) {
                    String key = make(type, with(of(type, from), type, field, from));
                    String to = from.equals(OWN) ? OTHER : OWN;
                    Map<String, @Nullable Object> change = new HashMap<>();
                    change.put("key", key);
                    change.put(field.name(), value(field, to));
                    Edit edit = new Edit(Action.UPDATE, type.title(), "input", change, version(type, key), false);

                    EditsRefused refused = catchThrowableOfType(
                            EditsRefused.class, () -> edits.make(List.of(edit), null, "x", LIMITED));

                    assertThat(refused).as(field.column() + " from " + from).isNotNull();
                    assertThat(refused.errors()).extracting(EditError::text).containsExactly("editing.not-own");
                }
            }
        }
    }

    static Stream<Type> somebodys() {
        return Types.ALL.stream().filter(Type::isSomebodys);
    }

    @Test
    void whoChangesWhatItTakesPartInToldThatToday() {
        organisations();
        Type participations = Types.PARTICIPATIONS;
        String collaboration = make(Types.COLLABORATIONS, of(Types.COLLABORATIONS, OTHER));
        Map<String, @Nullable Object> part = Map.of("collaboration", collaboration, "organisation", OWN);

        Edit edit = new Edit(Action.CREATE, participations.title(), "input", part, null, false);
        String key = make(participations, part);
        assertThat(told(OWN)).as("somebody else told that").isNull();

        Edit away = new Edit(
                Action.DELETE,
                participations.title(),
                "input",
                Map.of("key", key),
                version(participations, key),
                false);
        assertThat(edits.make(List.of(away), null, "x", LIMITED).things()).hasSize(1);
        assertThat(told(OWN)).isEqualTo(TODAY);
        assertThat(told(OTHER)).isNull();

        Integer once = version(Types.ORGANISATIONS, OWN);
        edits.make(List.of(edit), null, "x", LIMITED);
        assertThat(version(Types.ORGANISATIONS, OWN)).as("once a day").isEqualTo(once);
        edits.make(
                List.of(new Edit(
                        Action.DELETE,
                        participations.title(),
                        "input",
                        Map.of("key", key),
                        version(participations, key),
                        false)),
                null,
                "x",
                LIMITED);

        LocalDate before = TODAY.minusYears(1);
        Edit itself = new Edit(
                Action.UPDATE,
                Types.ORGANISATIONS.title(),
                "input",
                Map.of("key", OWN, "told", before),
                version(Types.ORGANISATIONS, OWN),
                false);
        edits.make(List.of(itself, edit), null, "x", LIMITED);
        assertThat(told(OWN)).as("said in the same edits").isEqualTo(before);
    }

    @Test
    void whatWasToldStaysToldWhereTheEditIsTakenBack() {
        organisations();
        Type participations = Types.PARTICIPATIONS;
        Map<String, @Nullable Object> part = Map.of(
                "collaboration", make(Types.COLLABORATIONS, of(Types.COLLABORATIONS, OTHER)), "organisation", OWN);
        Edit edit = new Edit(Action.CREATE, participations.title(), "input", part, null, false);
        long version = edits.make(List.of(edit), null, "x", LIMITED).version();
        driver.executableQuery("MATCH (o:Organisation {key: 'own'}) SET o.told = date('2027-01-01')")
                .execute();

        Undone undone = edits.undo(version, false, null, new Reader("x", Role.ADMIN));

        assertThat(undone.inTheWay()).isEmpty();
        assertThat(undone.version()).isNotNull();
        assertThat(told(OWN)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private @Nullable LocalDate told(String organisation) {
        Value told = driver.executableQuery("MATCH (o:Organisation {key: $key}) RETURN o.told AS told")
                .withParameters(Map.of("key", organisation))
                .execute()
                .records()
                .getFirst()
                .get("told");
        return told.isNull() ? null : told.asLocalDate();
    }

    @Test
    void eachSideWritesItsOwnScores() {
        organisations();
        Type scores = Types.named("assessments");
        String collaboration = make(Types.COLLABORATIONS, of(Types.COLLABORATIONS, OTHER));
        for (String whose : List.of(OWN, OTHER)) {
            Map<String, @Nullable Object> score =
                    Map.of("collaboration", collaboration, "organisation", whose, "date", day(1), "trust", 4);
            Edit edit = new Edit(Action.CREATE, scores.title(), "input", score, null, false);
            EditsRefused refused =
                    catchThrowableOfType(EditsRefused.class, () -> edits.make(List.of(edit), null, "x", LIMITED));
            assertThat(refused == null).as(whose).isEqualTo(whose.equals(OWN));
        }
    }

    @Test
    void whatIsMadeTogetherIsOnesOwnTogether() {
        organisations();
        Map<String, @Nullable Object> dialogue = Map.of("key", "d", "organisation", OWN, "date", day(1));
        Map<String, @Nullable Object> strength = Map.of("dialogue", "d", "text", "Wij kennen elkaar");
        List<Edit> both = List.of(
                new Edit(Action.CREATE, "Dialogue", "input.edits[0]", dialogue, null, false),
                new Edit(Action.CREATE, "Strength", "input.edits[1]", strength, null, false));

        assertThat(edits.make(both, null, "x", LIMITED).things()).hasSize(2);
    }

    @Test
    void ofSeveralEditsOneThatIsAnothersUndoesAll() {
        organisations();
        List<Edit> both = List.of(
                new Edit(Action.UPDATE, "Organisation", "a", Map.of("key", OWN, "name", "Nieuw"), 1, false),
                new Edit(Action.UPDATE, "Organisation", "b", Map.of("key", OTHER, "name", "Nieuw"), 1, false));

        EditsRefused refused = catchThrowableOfType(EditsRefused.class, () -> edits.make(both, null, "x", LIMITED));

        assertThat(refused.errors()).extracting(EditError::path).containsExactly("b");
        assertThat(version(Types.ORGANISATIONS, OWN)).isEqualTo(1);
    }

    @Test
    void whatGoesAlongMayBeAnothers() {
        organisations();
        String dialogue = make(Types.named("dialogues"), of(Types.named("dialogues"), OWN));
        Edit edit = new Edit(Action.DELETE, "Dialogue", "input", Map.of("key", dialogue), 1, true);

        EditsRefused refused =
                catchThrowableOfType(EditsRefused.class, () -> edits.make(List.of(edit), null, "x", LIMITED));

        assertThat(refused.errors()).extracting(EditError::text).containsExactly("editing.not-own-along");
    }

    @Test
    void whatIsAnothersTooStaysTheOthers() {
        organisations();
        edits.make(
                List.of(new Edit(Action.CREATE, "Organisation", "third", organisation("third"), null, false)),
                null,
                "x");
        String key = make(Types.STAKEHOLDERS, Map.of("name", "Jo Noor", "organisations", List.of(OWN, OTHER)));

        assertThat(refusal(Action.UPDATE, key, Map.of("title", "Wijkverpleegkundige")))
                .isNull();
        assertThat(refusal(Action.UPDATE, key, Map.of("organisations", List.of(OTHER, OWN))))
                .isNull();
        for (List<String> organisations : List.of(List.of(OWN), List.of(OWN, "third"), List.of(OWN, OTHER, "third"))) {
            assertThat(refusal(Action.UPDATE, key, Map.of("organisations", organisations)))
                    .isEqualTo("editing.not-own-too");
        }
        assertThat(refusal(Action.DELETE, key, Map.of())).isEqualTo("editing.not-own-too");
        assertThat(refusal(Action.CREATE, "new", Map.of("name", "Bo Noor", "organisations", List.of(OWN, OTHER))))
                .isEqualTo("editing.not-own-too");
        assertThat(refusal(Action.CREATE, "new", Map.of("name", "Bo Noor", "organisations", List.of(OWN))))
                .isNull();
    }

    private @Nullable String refusal(Action action, String key, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("key", key);
        Edit edit = new Edit(
                action,
                "Stakeholder",
                "input",
                all,
                action == Action.CREATE ? null : version(Types.STAKEHOLDERS, key),
                false);
        EditsRefused refused =
                catchThrowableOfType(EditsRefused.class, () -> edits.make(List.of(edit), null, "x", LIMITED));
        return refused == null ? null : refused.errors().getFirst().text();
    }

    @Test
    void whatIsEverybodysIsNotMadeInPassing() {
        organisations();
        edits.make(
                List.of(new Edit(Action.CREATE, "Domain", "d", Map.of("key", "jeugd", "nameNl", "Jeugd"), null, false)),
                null,
                "x");
        Map<String, @Nullable Object> there = Map.of("key", OWN, "domains", List.of("jeugd"));
        Map<String, @Nullable Object> domain = Map.of("key", OWN, "domains", List.of("jeugd", "Wonen en zo"));
        Map<String, @Nullable Object> region = Map.of("key", OWN, "region", "Nergenshuizen");

        EditsRefused byDomain = catchThrowableOfType(
                EditsRefused.class, () -> edits.make(List.of(changed(domain, 1)), null, "x", LIMITED));
        EditsRefused byRegion = catchThrowableOfType(
                EditsRefused.class, () -> edits.make(List.of(changed(region, 1)), null, "x", LIMITED));

        assertThat(byDomain.errors())
                .extracting(EditError::code, EditError::path, EditError::text, EditError::arguments)
                .containsExactly(tuple(
                        ProblemCode.FORBIDDEN, "input.domains[1]", "editing.not-own-made", List.of("Wonen en zo")));
        assertThat(byRegion.errors())
                .extracting(EditError::path, EditError::text)
                .containsExactly(tuple("input.region", "editing.not-own-made"));
        assertThat(edits.make(List.of(changed(there, 1)), null, "x", LIMITED).things())
                .hasSize(1);
        assertThat(edits.make(List.of(changed(domain, 2)), null, "x").things()).hasSize(1);
    }

    private static Edit changed(Map<String, @Nullable Object> values, int version) {
        return new Edit(Action.UPDATE, "Organisation", "input", values, version, false);
    }

    @Test
    void whoIsLimitedToNothingChangesNothing() {
        organisations();
        Edit edit = new Edit(Action.UPDATE, "Organisation", "a", Map.of("key", OWN, "name", "Nieuw"), 1, false);

        assertThat(catchThrowableOfType(EditsRefused.class, () -> edits.make(List.of(edit), null, "x", Set.of())))
                .isNotNull();
    }

    @Test
    void anOrganisationThatBecameAnotherOneStaysOnesOwn() {
        organisations();
        edits.merge(new Merge(OTHER, 1, OWN, 1, null), "x");
        Edit edit = new Edit(Action.UPDATE, "Organisation", "a", Map.of("key", OTHER, "name", "Nieuw"), 2, false);

        assertThat(edits.make(List.of(edit), null, "x", LIMITED).things()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("somebodys")
    void aFormOffersTheSame(Type type) {
        organisations();
        Reader limited = new Reader("x", Role.STEWARD, Reader.Kind.PERSON, LIMITED);
        for (String whose : List.of(OWN, OTHER)) {
            String key = type == Types.ORGANISATIONS ? whose : make(type, of(type, whose));
            assertThat(rights.may(limited, type, key)).as(whose).isEqualTo(whose.equals(OWN));
            assertThat(rights.may(new Reader("x", Role.VIEWER, Reader.Kind.PERSON, LIMITED), type, key))
                    .isFalse();
            assertThat(rights.may(new Reader("x", Role.STEWARD), type, key)).isTrue();
        }
        assertThat(Rights.mayMake(limited, type)).isEqualTo(type != Types.ORGANISATIONS);
    }

    private void organisations() {
        edits.make(
                Stream.of(OWN, OTHER)
                        .map(key -> new Edit(Action.CREATE, "Organisation", key, organisation(key), null, false))
                        .toList(),
                null,
                "x");
    }

    private static Map<String, @Nullable Object> organisation(String key) {
        return Map.of("key", key, "name", "Organisatie " + key);
    }

    private String make(Type type, Map<String, @Nullable Object> values) {
        return edits.make(List.of(new Edit(Action.CREATE, type.title(), "input", values, null, false)), null, "x")
                .things()
                .getFirst()
                .key();
    }

    /** A new thing of an organisation, by the first way in which its type says whose it is. */
    private Map<String, @Nullable Object> of(Type type, String whose) {
        if (type == Types.ORGANISATIONS) {
            return organisation(whose);
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        List<Field> fields = new ArrayList<>(type.fields());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean chosen = type.oneOf().length > 0 && type.oneOf()[0] == i;
            boolean says = type.whose().length > 0 && type.whose()[0] == i;
            if (field.type() != FieldType.KEY && (field.is(Trait.REQUIRED) || chosen || says)) {
                // what it refers to beside whose it is, is another's
                values.put(field.name(), given(field, says ? whose : OTHER, whose));
            }
        }
        return values;
    }

    private Object given(Field field, String of, String whose) {
        if (field.target().equals("organisations")) {
            return value(field, of);
        }
        if (field.type().reference()) {
            Type target = Types.named(field.target());
            return value(field, make(target, target == Types.STAKEHOLDERS ? of(target, whose) : of(target, of)));
        }
        if (field.type() == FieldType.CHOICE) {
            return field.choices().values().stream().sorted().findFirst().orElseThrow();
        }
        made++;
        return field.type() == FieldType.DAY || field.type() == FieldType.START ? day(made) : "Tekst " + made;
    }

    private static Object value(Field field, String key) {
        return field.type() == FieldType.REFERENCE ? key : List.of(key);
    }

    private Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> values, Type type, Field field, String whose) {
        for (int i : type.whose()) {
            if (type.field(i).equals(field)) {
                break;
            }
            values.remove(type.field(i).name());
        }
        values.put(field.name(), value(field, whose));
        return values;
    }

    /** The same thing, with something said anew. */
    private static Map<String, @Nullable Object> changed(Type type, String key, Map<String, @Nullable Object> thing) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("key", key);
        type.fields().stream()
                .filter(field -> !field.isFixed() && thing.containsKey(field.name()))
                .filter(field -> field.type() == FieldType.TEXT)
                .findFirst()
                .ifPresent(field -> change.put(field.name(), "Anders"));
        return change;
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day);
    }

    private @Nullable Integer version(Type type, @Nullable String key) {
        return key == null
                ? null
                : new RecordReader(driver).versions(type, List.of(key)).get(key);
    }
}
