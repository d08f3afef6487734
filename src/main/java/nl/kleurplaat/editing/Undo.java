package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.history.HistoryKeeper;
import nl.kleurplaat.history.Log;
import nl.kleurplaat.history.State;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.Touched;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/**
 * Takes a change back, in one transaction: a new change that says of each thing again what was said before it. It is held to
 * the rules that edits are held to.
 */
final class Undo {

    /** Of so many things at most. */
    static final int MOST = 5_000;

    private static final String REGION = "Region";
    private static final String FORMER_KEY = "FormerKey";

    private final TransactionContext tx;
    private final Ticket ticket;
    private final List<Log.Fate> fates;
    private final UndoEdits edits;
    private final Set<String> touched = new HashSet<>();

    /**
     * @param change that is taken back
     * @param persons whether what is said of persons may be changed
     * @throws Problem TOO_LARGE; FORBIDDEN where it is of persons
     */
    Undo(TransactionContext tx, Ticket ticket, Log.Change change, boolean persons) {
        this.tx = tx;
        this.ticket = ticket;
        this.fates = change.fates();
        this.edits = new UndoEdits(named(fates));
        if (edits.edits().size() > MOST) {
            throw new Problem(
                    ProblemCode.TOO_LARGE,
                    "history.undo.too-large",
                    String.valueOf(edits.edits().size()),
                    String.valueOf(MOST));
        }
        if (!persons && ofPersons()) {
            throw new Problem(ProblemCode.FORBIDDEN, "editing.persons");
        }
    }

    private boolean ofPersons() {
        return Stream.concat(
                        fates.stream()
                                .flatMap(fate -> Types.labelled(fate.before().label()).stream()),
                        edits.edits().stream().map(edit -> Types.titled(edit.type())))
                .anyMatch(Type::personal);
    }

    /** All but the domains that were named first in something else: these go where nothing has them any more. */
    private static List<Log.Fate> named(List<Log.Fate> fates) {
        List<Log.Fate> others = fates.stream().filter(fate -> !isNewWord(fate)).toList();
        return others.isEmpty() ? fates : others;
    }

    private static boolean isNewWord(Log.Fate fate) {
        return fate.before().label().equals(Types.DOMAINS.label())
                && !fate.before().isThere()
                && fate.now().saysAs(fate.after());
    }

    /** Why it cannot be; empty where it was done. */
    List<Undone.Obstacle> make() {
        if (!edits.inTheWay().isEmpty()) {
            return edits.inTheWay();
        }
        List<Undone.Obstacle> missing = words();
        if (!missing.isEmpty()) {
            return missing;
        }
        formerKeys(false);
        if (!edits.edits().isEmpty()) {
            try {
                touched.addAll(
                        new Editing(tx, ticket, null).make(edits.edits(), null).touched());
            } catch (EditsRefused e) {
                return e.errors().stream().map(this::obstacle).toList();
            }
        }
        formerKeys(true);
        unused(Types.DOMAINS.label(), Undo::isNewWord);
        unused(REGION, fate -> !fate.before().isThere());
        return List.of();
    }

    /** What was done. */
    EditWork work(@Nullable String reason) {
        return new EditWork(Cause.Action.UNDO, reason, touched, List.of());
    }

    /** What it made of things. */
    List<Log.Step> steps() {
        Map<String, State> before = new HashMap<>();
        fates.forEach(fate -> before.put(fate.now().thing(), fate.now()));
        return HistoryKeeper.now(tx, before.keySet()).stream()
                .map(after -> new Log.Step(Objects.requireNonNull(before.get(after.thing())), after))
                .filter(step -> !step.before().saysAs(step.after()))
                .toList();
    }

    private Undone.Obstacle obstacle(EditError error) {
        Edit edit = edits.at(error.path()).orElseThrow();
        int dot = error.path().indexOf('.');
        boolean along = error.text().equals("editing.along");
        return new Undone.Obstacle(
                edit.type(),
                key(edit),
                along || dot < 0 ? null : error.path().substring(dot + 1),
                along ? "history.undo.along" : error.text(),
                along ? List.of() : error.arguments(),
                along ? hanging(error) : Map.of(),
                null);
    }

    private static Map<String, Long> hanging(EditError error) {
        Map<String, Long> all = new TreeMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(error.details().get("along"))) {
            Map<?, ?> sort = (Map<?, ?>) each;
            all.merge(String.valueOf(sort.get("what")), (Long) Objects.requireNonNull(sort.get("count")), Long::sum);
        }
        return all;
    }

    /** Makes the regions again that went; says which domains and regions are not there any more. */
    private List<Undone.Obstacle> words() {
        Set<String> there = new HashSet<>();
        statement("words", Map.of())
                .forEachRemaining(row -> there.add(Touched.thing(
                        row.get("label").asString(), row.get("key").asString())));
        of(REGION)
                .filter(fate -> fate.before().isThere() && !fate.now().isThere())
                .forEach(fate -> {
                    State before = fate.before();
                    statement("region", Map.of("key", before.key(), "name", value(before, "name")))
                            .consume();
                    there.add(before.thing());
                    touched.add(before.thing());
                });
        edits.edits().stream()
                .filter(edit -> edit.type().equals(Types.DOMAINS.title()) && edit.action() == Edit.Action.CREATE)
                .forEach(edit -> there.add(Touched.thing(Types.DOMAINS.label(), key(edit))));
        List<Undone.Obstacle> missing = new ArrayList<>();
        for (Edit edit : edits.edits()) {
            for (Field field : Types.titled(edit.type()).fields()) {
                if (field.type() == FieldType.DOMAINS || field.type() == FieldType.REGION) {
                    String label = field.type() == FieldType.REGION ? REGION : Types.DOMAINS.label();
                    named(edit, field)
                            .filter(key -> !there.contains(Touched.thing(label, key)))
                            .forEach(key -> missing.add(new Undone.Obstacle(
                                    edit.type(),
                                    key(edit),
                                    field.name(),
                                    "history.undo.word",
                                    List.of(key),
                                    Map.of(),
                                    null)));
                }
            }
        }
        return missing;
    }

    private static Stream<String> named(Edit edit, Field field) {
        return switch (edit.values().get(field.name())) {
            case null -> Stream.empty();
            case List<?> several -> several.stream().map(String::valueOf);
            case Object one -> Stream.of(one.toString());
        };
    }

    /** @param back whether the keys that led to another organisation are to do so again; otherwise they end to do so */
    private void formerKeys(boolean back) {
        of(FORMER_KEY).filter(fate -> !fate.now().saysAs(fate.before())).forEach(fate -> {
            State before = fate.before();
            touched.add(before.thing());
            if (!back) {
                statement("drop-former", Map.of("key", before.key())).consume();
            } else if (before.isThere()) {
                statement("former", Map.of("key", before.key(), "now", value(before, "now")))
                        .consume();
            }
        });
    }

    /** Takes away what the change made and nothing has any more. */
    private void unused(String label, Predicate<Log.Fate> made) {
        List<String> keys =
                of(label).filter(made).map(fate -> fate.before().key()).toList();
        statement("unused-" + label, Map.of("keys", keys))
                .forEachRemaining(
                        row -> touched.add(Touched.thing(label, row.get("key").asString())));
    }

    private Stream<Log.Fate> of(String label) {
        return fates.stream().filter(fate -> fate.before().label().equals(label));
    }

    private Result statement(String name, Map<String, Object> parameters) {
        return tx.run(Statements.of("undo").get(name), parameters);
    }

    private static String key(Edit edit) {
        return String.valueOf(edit.values().get("key"));
    }

    private static String value(State state, String name) {
        Map<String, @Nullable Object> values = state.values();
        return values == null ? "" : String.valueOf(values.get(name));
    }
}
