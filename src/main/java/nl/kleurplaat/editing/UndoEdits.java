package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kleurplaat.history.Involved;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.history.State;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** The edits that make things again what they were before a change. What was said of other fields since is left as it is. */
final class UndoEdits {

    private final List<Edit> edits = new ArrayList<>();
    private final List<Undone.Obstacle> inTheWay = new ArrayList<>();

    /** Whether who takes part in what was changed: an organisation that told that has told it, whatever becomes of it. */
    private final boolean told;

    UndoEdits(List<Log.Fate> fates) {
        told = fates.stream().anyMatch(UndoEdits::isOfParts);
        fates.forEach(fate -> Types.labelled(fate.before().label()).ifPresent(type -> thing(type, fate)));
    }

    private static boolean isOfParts(Log.Fate fate) {
        return fate.before().label().equals(Types.COLLABORATIONS.label())
                && !Involved.in(fate.before(), Types.PARTICIPATIONS)
                        .equals(Involved.in(fate.after(), Types.PARTICIPATIONS));
    }

    List<Edit> edits() {
        return edits;
    }

    List<Undone.Obstacle> inTheWay() {
        return inTheWay;
    }

    /** The thing that an edit is of, by the path that its errors have. */
    Optional<Edit> at(String path) {
        int end = path.indexOf(']');
        return end < 0 ? Optional.empty() : Optional.of(edits.get(Integer.parseInt(path.substring(1, end))));
    }

    private void thing(Type type, Log.Fate fate) {
        State before = fate.before();
        State now = fate.now();
        if (fate.erased()) {
            if (before.isThere() != now.isThere()) {
                stands(type, fate, null, "history.undo.erased");
            }
        } else if (before.isThere()) {
            if (now.isThere() == fate.after().isThere()) {
                fields(type, fate);
                parts(type, fate);
            } else if (!now.isThere()) {
                stands(type, fate, null, "history.undo.gone");
            } else if (!now.saysAs(before)) {
                stands(type, fate, null, "history.undo.again");
            }
        } else if (now.isThere()) {
            if (now.saysAs(fate.after())) {
                parts(type, fate);
                put(Edit.Action.DELETE, type, now.key(), now.version(), Map.of());
            } else {
                stands(type, fate, null, "history.undo.changed");
            }
        }
    }

    private void fields(Type type, Log.Fate fate) {
        Set<Integer> key = new TreeSet<>(IntStream.of(type.key()).boxed().toList());
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < type.size(); i++) {
            Field field = type.field(i);
            List<String> was = fate.before().said(field);
            List<String> is = fate.now().said(field);
            boolean own = field.type() == FieldType.KEY || field.type() == FieldType.DOMAIN || key.contains(i);
            boolean toldInPassing =
                    told && type == Types.ORGANISATIONS && field.name().equals(ToldToday.DAY);
            if (own || toldInPassing || was.equals(fate.after().said(field)) || was.equals(is)) {
                continue;
            }
            if (is.equals(fate.after().said(field))) {
                values.put(field.name(), was.isEmpty() ? null : field.type().several() ? was : was.getFirst());
            } else {
                stands(type, fate, field.name(), "history.undo.changed");
            }
        }
        if (fate.now().isThere()) {
            if (!values.isEmpty()) {
                put(Edit.Action.UPDATE, type, fate.now().key(), fate.now().version(), values);
            }
        } else {
            put(Edit.Action.CREATE, type, fate.before().key(), 0, values);
        }
    }

    /** Who is involved in a collaboration. */
    private void parts(Type type, Log.Fate fate) {
        if (type == Types.COLLABORATIONS) {
            parts(Types.PARTICIPATIONS, type, fate);
            parts(Types.REPRESENTATIONS, type, fate);
        }
    }

    private void parts(Type part, Type whole, Log.Fate fate) {
        Map<String, Involved> before = Involved.in(fate.before(), part);
        Map<String, Involved> after = Involved.in(fate.after(), part);
        Map<String, Involved> now = Involved.in(fate.now(), part);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Involved was = said(before, key);
            Involved is = said(now, key);
            if (Objects.equals(was, said(after, key)) || Objects.equals(was, is)) {
                continue;
            }
            if (!Objects.equals(is, said(after, key))) {
                stands(whole, fate, part.name(), "history.undo.changed");
            } else if (was == null) {
                put(Edit.Action.DELETE, part, key, version(now, key), Map.of());
            } else {
                Map<String, @Nullable Object> values = new HashMap<>();
                values.put("until", was.until());
                if (part == Types.REPRESENTATIONS) {
                    values.put("mandate", was.word());
                }
                if (is == null) {
                    values.values().removeIf(Objects::isNull);
                    put(Edit.Action.CREATE, part, key, 0, values);
                } else {
                    put(Edit.Action.UPDATE, part, key, version(now, key), values);
                }
            }
        }
    }

    /** Null where it is not there. */
    private static @Nullable Involved said(Map<String, Involved> parts, String key) {
        Involved part = parts.get(key);
        return part == null ? null : part.unversioned();
    }

    private static int version(Map<String, Involved> parts, String key) {
        Involved part = parts.get(key);
        return part == null ? 0 : part.version();
    }

    private void put(Edit.Action action, Type type, String key, int version, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("key", key);
        edits.add(new Edit(
                action,
                type.title(),
                "[" + edits.size() + "]",
                all,
                action == Edit.Action.CREATE ? null : version,
                false));
    }

    private void stands(Type type, Log.Fate fate, @Nullable String field, String text) {
        inTheWay.add(
                new Undone.Obstacle(type.title(), fate.before().key(), field, text, List.of(), Map.of(), fate.later()));
    }
}
