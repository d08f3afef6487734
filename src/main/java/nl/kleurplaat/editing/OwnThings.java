package nl.kleurplaat.editing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.FormerKeys;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.RowKeys;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Holds edits of whoever is limited to organisations to what is these organisations', as the types declare whose a thing is: before
 * the edit and after it, so that nothing is taken from another nor given away. What is theirs and another's too stays the other's; and
 * nothing that is everybody's is made in passing.
 */
final class OwnThings {

    /** Things that are somebody's through others are so through three at most. */
    private static final int FURTHEST = 5;

    private static final Set<FieldType> MADE_IN_PASSING = Set.of(FieldType.DOMAIN, FieldType.DOMAINS, FieldType.REGION);

    private final RecordReader record;
    private final Set<String> own;

    /** @param former the keys of organisations that have become another one */
    OwnThings(RecordReader record, FormerKeys former, Set<String> organisations) {
        this.record = record;
        this.own = organisations.stream().map(former::now).collect(Collectors.toSet());
    }

    /** Whether a thing is these organisations' as it is. */
    boolean have(Type type, String key) {
        @Nullable Object[] values = state(type, key);
        return values != null && isOwn(type, values, null, FURTHEST);
    }

    /** @param everybodys the domains and regions that these edits would make by naming them, by key */
    void hold(EditRows edits, Map<String, String> everybodys, Refusals refusals) {
        for (EditRow of : edits.all()) {
            if (!of.row().failed()) {
                hold(of, edits, refusals);
                makesNothing(of, everybodys, refusals);
            }
        }
    }

    private static void makesNothing(EditRow of, Map<String, String> everybodys, Refusals refusals) {
        Type type = of.table();
        for (int i = 0; i < type.size(); i++) {
            if (MADE_IN_PASSING.contains(type.field(i).type())) {
                String field = type.field(i).name();
                several(of.row().value(i))
                        .map(everybodys::get)
                        .filter(Objects::nonNull)
                        .forEach(name -> refusals.tell(
                                of, ProblemCode.FORBIDDEN, of.path(field, name), "editing.not-own-made", name));
            }
        }
    }

    private void hold(EditRow of, EditRows edits, Refusals refusals) {
        @Nullable Object[] before = of.is(Edit.Action.CREATE) ? null : state(of.table(), of.row().key);
        boolean was = before == null || isOwn(of.table(), before, edits, FURTHEST);
        @Nullable Object[] after = of.is(Edit.Action.DELETE) ? null : after(of, before);
        boolean will = after == null || isOwn(of.table(), after, edits, FURTHEST);
        if (!was || !will) {
            refusals.add(of, ProblemCode.FORBIDDEN, of.edit().path(), "editing.not-own");
        } else if (!others(of.table(), before).equals(others(of.table(), after))) {
            refusals.add(of, ProblemCode.FORBIDDEN, of.edit().path(), "editing.not-own-too");
        } else if (of.edit().along()) {
            refusals.add(of, ProblemCode.FORBIDDEN, of.path("along"), "editing.not-own-along");
        }
    }

    private boolean isOwn(Type type, @Nullable Object[] values, @Nullable EditRows edits, int further) {
        for (int i : type.whose()) {
            if (values[i] != null) {
                return isOwn(type.field(i), values[i], edits, further);
            }
        }
        return false;
    }

    private boolean isOwn(Field field, Object value, @Nullable EditRows edits, int further) {
        if (field.type() == FieldType.KEY || Types.named(field.target()) == Types.ORGANISATIONS) {
            return several(value).anyMatch(own::contains);
        }
        Type target = Types.named(field.target());
        return further > 0
                && several(value).anyMatch(key -> {
                    @Nullable Object[] values = state(target, (String) key, edits);
                    return values != null && isOwn(target, values, edits, further - 1);
                });
    }

    /** The other organisations whose a thing is beside; none of one that is not there. */
    private Set<Object> others(Type type, @Nullable Object @Nullable [] values) {
        return IntStream.of(values == null ? new int[0] : type.whose())
                .filter(i -> Objects.requireNonNull(values)[i] != null)
                .limit(1)
                .filter(i -> type.field(i).target().equals(Types.ORGANISATIONS.name()))
                .mapToObj(i -> several(Objects.requireNonNull(values)[i]))
                .flatMap(keys -> keys)
                .filter(key -> !own.contains(key))
                .collect(Collectors.toSet());
    }

    private static Stream<?> several(@Nullable Object value) {
        return value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value);
    }

    /** As it will be, if it is edited too. */
    private @Nullable Object @Nullable [] state(Type type, String key, @Nullable EditRows edits) {
        @Nullable Object[] before = state(type, key);
        EditRow edit = edits == null ? null : edits.find(type, key);
        return edit == null || edit.is(Edit.Action.DELETE) ? before : after(edit, before);
    }

    private @Nullable Object @Nullable [] state(Type type, String key) {
        @Nullable Object[] state = record.states(type, List.of(key)).get(key);
        Row named = new Row(0, new Object[type.size()]);
        if (state == null || !RowKeys.put(type, named, key)) {
            return null;
        }
        // what a thing is known by is in its key
        @Nullable Object[] whole = state.clone();
        for (int i : type.key()) {
            whole[i] = named.value(i);
        }
        return whole;
    }

    private static @Nullable Object[] after(EditRow of, @Nullable Object @Nullable [] before) {
        @Nullable Object[] after = new Object[of.table().size()];
        for (int i = 0; i < after.length; i++) {
            after[i] = before == null || of.row().values[i] != null ? of.row().value(i) : before[i];
        }
        return after;
    }
}
