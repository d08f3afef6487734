package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.Neo4jTest;
import nl.kleurplaat.browse.NodeViews;
import nl.kleurplaat.editing.Edit;
import nl.kleurplaat.editing.Edits;
import nl.kleurplaat.intake.check.Along;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.Planner;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.GraphVersion;
import nl.kleurplaat.network.NetworkChanged;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Every field by which a thing refers to another one: where that one is deleted it is told what goes and what loses its
 * reference, and both come true.
 */
@Neo4jTest
class EveryReferenceIT {

    private static final Options REPLACE = new Options(false, false, Mode.REPLACE, false);

    @Autowired
    private Driver driver;

    @Autowired
    private Edits edits;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Past past;

    @Autowired
    private ApplicationEventPublisher events;

    private final SampleThings things = new SampleThings();

    static Stream<Arguments> references() {
        return Types.ALL.stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.type().related() && field.type() != FieldType.REGION)
                        .map(field -> Arguments.of(type, field.column())));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("references")
    void whatIsDeletedByHandTakesAlongWhatItOwnsAndNothingElse(Type type, String column) {
        var reference = new Reference(type, column);

        Snapshot before = snapshots.current();
        List<Along> along = delete(reference.target, reference.to);

        reference.isGone(along);
        assertThat(Contents.of(past.of(before.version(), snapshots.current())))
                .as("what was known before")
                .isEqualTo(Contents.of(before));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("references")
    void whatAnImportDeletesTakesAlongWhatItOwnsAndNothingElse(Type type, String column) {
        var reference = new Reference(type, column);

        Plan plan = write(things.without(reference.target, reference.to), REPLACE);

        assertThat(plan.report().removals()).hasSize(1);
        reference.isGone(plan.report().removals().getFirst().hanging());
    }

    @Test
    void whatRefersToWhatGoesAlongLosesItsReferenceToo() {
        Type dialogues = Types.named("dialogues");
        String organisation = things.make(Types.ORGANISATIONS, Map.of());
        String dialogue = things.make(dialogues, Map.of("organisation_id", organisation));
        String strength = things.make(Types.named("strengths"), Map.of("dialogue_id", dialogue));
        String opportunity = things.make(Types.named("opportunities"), Map.of("strengths", strength));
        write(things.file(), Options.MERGE);

        assertThat(delete(Types.ORGANISATIONS, organisation))
                .containsExactly(
                        new Along("dialogues", 1, Along.Effect.GOES),
                        new Along("opportunities", 1, Along.Effect.LOSES_REFERENCE),
                        new Along("strengths", 1, Along.Effect.GOES));
        assertThat(version(Types.named("opportunities"), opportunity)).isEqualTo(2);
        assertThat(Contents.of(snapshots.current())).isEqualTo(Contents.of(readAll()));
    }

    private List<Along> delete(Type type, String key) {
        return edits.make(
                        List.of(new Edit(
                                Edit.Action.DELETE,
                                type.title(),
                                "input",
                                Map.of("key", key),
                                version(type, key),
                                true)),
                        null,
                        "test")
                .things()
                .getFirst()
                .along();
    }

    private Plan write(Upload file, Options options) {
        Plan plan = Planner.plan(new RecordReader(driver), file, options, Meanings.NONE, new ImportProgress());
        assertThat(plan.report().errors()).isEmpty();
        try (var session = driver.session()) {
            events.publishEvent(new NetworkChanged(session.executeWrite(tx -> {
                Applier.write(tx, plan, Ticket.now("test.zip", options, "test"));
                return GraphVersion.raise(tx, plan.touched());
            })));
        }
        return plan;
    }

    /** Null where there is no such thing. */
    private @Nullable Integer version(Type type, String key) {
        return new RecordReader(driver).versions(type, List.of(key)).get(key);
    }

    private Snapshot readAll() {
        try (var session = driver.session()) {
            return Objects.requireNonNull(session.executeRead(tx -> SnapshotReader.read(tx, null)))
                    .snapshot();
        }
    }

    /** A thing that refers to another one by a field, both in the record. */
    private final class Reference {

        private final Type type;
        private final Field field;
        private final Type target;
        private final String to;
        private final String from;

        Reference(Type type, String column) {
            this.type = type;
            field = type.field(type.index(column));
            target = Types.named(field.target());
            to = things.make(target, Map.of());
            from = things.make(type, Map.of(column, to));
            write(things.file(), Options.MERGE);
        }

        /** Where what it refers to was deleted. */
        void isGone(List<Along> along) {
            boolean owned = field.is(Trait.OWNED);
            assertThat(along)
                    .containsExactly(new Along(
                            type == target ? type.below() : type.name(),
                            1,
                            owned ? Along.Effect.GOES : Along.Effect.LOSES_REFERENCE));
            assertThat(version(target, to)).isNull();
            assertThat(version(type, from)).isEqualTo(owned ? null : Integer.valueOf(2));
            @Nullable
            Object[] state =
                    new RecordReader(driver).states(type, List.of(from)).get(from);
            assertThat(state == null ? null : state[type.index(field.column())]).isNull();
            Snapshot now = snapshots.current();
            assertThat(NodeViews.thing(now, type.title(), from) == null).isEqualTo(owned);
            assertThat(Contents.of(now)).isEqualTo(Contents.of(readAll()));
        }
    }
}
