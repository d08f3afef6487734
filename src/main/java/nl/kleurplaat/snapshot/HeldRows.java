package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.RowStatement;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables made of what a snapshot holds, in the columns of {@link RowStatement}: of a country they are there at once,
 * where the database takes half a minute. The rows of a table are in the order of the keys.
 */
final class HeldRows {

    private final Snapshot snapshot;

    HeldRows(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Gives what is not held as it was written. */
    interface Others {
        /** @param id of a thing its key; of a representation the parts of its key, see {@link Type#key} */
        @Nullable
        Object of(Object id, Field field);
    }

    /** Which columns of a type with a list of its own are not held as they were written: no is held as nothing is. */
    static List<Field> notHeld(Type type) {
        Holder<?> holder = holder(type);
        return new RowStatement(type)
                .columns().stream().filter(field -> !isHeld(holder, field)).toList();
    }

    private static Holder<?> holder(Type type) {
        return Holder.of(Objects.requireNonNull(Named.TYPES.get(type)));
    }

    private static boolean isHeld(Holder<?> holder, Field field) {
        return field.type() == FieldType.KEY || (holder.has(field.name()) && field.type() != FieldType.BOOLEAN);
    }

    /** The things of a type with a list of its own. */
    void things(Type type, Others others, Consumer<List<@Nullable Object>> each) {
        Holder<?> holder = holder(type);
        List<Function<Named, @Nullable Object>> cells = new ArrayList<>();
        for (Field field : new RowStatement(type).columns()) {
            cells.add(isHeld(holder, field) ? cell(holder, field) : thing -> others.of(thing.key(), field));
        }
        snapshot.named(type).forEach(thing -> each.accept(row(cells, thing)));
    }

    private static <T> List<@Nullable Object> row(List<Function<T, @Nullable Object>> cells, T of) {
        @Nullable Object[] row = new @Nullable Object[cells.size()];
        Arrays.setAll(row, i -> cells.get(i).apply(of));
        return Arrays.asList(row);
    }

    private Function<Named, @Nullable Object> cell(Holder<?> holder, Field field) {
        if (field.type() == FieldType.KEY) {
            return Named::key;
        }
        Function<Object, @Nullable Object> read = holder.reader(field.name());
        if (field.type().temporal()) {
            return thing -> Days.date((int) Objects.requireNonNull(read.apply(thing)));
        }
        if (!field.type().related()) {
            return read::apply;
        }
        List<? extends Keyed> all = snapshot.all(field.label());
        IntFunction<String> called = field.type() == FieldType.REGION
                ? place -> ((Region) all.get(place)).name()
                : place -> all.get(place).key();
        return thing -> switch (read.apply(thing)) {
            case int[] places -> Arrays.stream(places).mapToObj(called).toList();
            case Integer place when place >= 0 -> called.apply(place);
            case null, default -> null;
        };
    }

    /** Who takes part in which collaboration. */
    void participations(Consumer<List<@Nullable Object>> each) {
        rows(Types.PARTICIPATIONS, snapshot.participations(), (id, field) -> null, each);
    }

    /**
     * Who speaks for whom.
     *
     * @param others the mandates that say that there is none: these are held as none
     */
    void representations(Others others, Consumer<List<@Nullable Object>> each) {
        rows(Types.REPRESENTATIONS, snapshot.representations(), others, each);
    }

    private void rows(Type type, Involvements all, Others others, Consumer<List<@Nullable Object>> each) {
        List<Function<Involved, @Nullable Object>> cells = new ArrayList<>();
        new RowStatement(type).columns().forEach(field -> cells.add(cell(field, others)));
        boolean speaks = type == Types.REPRESENTATIONS;
        for (int c = 0; c < snapshot.collaborations().size(); c++) {
            int collaboration = c;
            all.row(c).forEach(i -> each.accept(row(cells, new Involved(snapshot, all, speaks, collaboration, i))));
        }
    }

    private static Function<Involved, @Nullable Object> cell(Field field, Others others) {
        return switch (field.name()) {
            case "collaboration" -> Involved::collaboration;
            case "stakeholder" -> Involved::stakeholder;
            case "organisation" -> Involved::organisation;
            case "from" -> Involved::from;
            case "until" -> involved -> Days.date(involved.all().until()[involved.i()]);
            case "role" -> Involved::word;
            case "mandate" -> involved -> involved.word() == null ? others.of(involved.id(), field) : involved.word();
            default -> throw new IllegalStateException(field + " is not held");
        };
    }

    /**
     * One who is involved.
     *
     * @param speaks whether it is a stakeholder, for an organisation
     * @param c the place of the collaboration
     * @param i the number of the involvement
     */
    private record Involved(Snapshot snapshot, Involvements all, boolean speaks, int c, int i) {

        String collaboration() {
            return snapshot.collaborations().get(c).key();
        }

        String stakeholder() {
            return snapshot.stakeholders().get(all.who()[i]).key();
        }

        @Nullable
        String organisation() {
            int organisation = speaks ? all.organisation(i) : all.who()[i];
            return organisation < 0
                    ? null
                    : snapshot.organisations().get(organisation).key();
        }

        @Nullable
        Object from() {
            return Days.date(all.from()[i]);
        }

        @Nullable
        String word() {
            return all.words()[i];
        }

        List<@Nullable Object> id() {
            return Arrays.asList(collaboration(), stakeholder(), from(), organisation());
        }
    }
}
