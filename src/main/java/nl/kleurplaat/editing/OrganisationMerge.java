package nl.kleurplaat.editing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.history.Cause;
import nl.kleurplaat.intake.check.FormerKeys;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.intake.rows.DayOrder;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.TransactionContext;

/**
 * Makes two organisations one, in one transaction: whatever relationship there is moves to the one that is kept, none twice;
 * what the kept one says itself stays; the key that goes leads to it.
 */
final class OrganisationMerge {

    /** Of these an organisation has one: its own wins. */
    private static final Set<String> SINGLE = Types.ORGANISATIONS.fields().stream()
            .filter(field -> field.type().related() && !field.type().several())
            .map(Field::relation)
            .collect(Collectors.toSet());

    private static final Set<String> OWN = Set.of("key", "version", "createdIn", "createdAt", "changedIn", "changedAt");

    private final TransactionContext tx;
    private final RecordReader record;
    private final Ticket ticket;
    private final Touching touching = new Touching();

    OrganisationMerge(TransactionContext tx, Ticket ticket) {
        this.tx = tx;
        this.record = new RecordReader(tx);
        this.ticket = ticket;
    }

    /** @throws EditsRefused where they cannot be made one; nothing has been written then */
    EditWork make(Merge asked) {
        Merge merge = checked(asked);
        List<Relation> former = Relation.of(tx, merge.merge());
        List<Relation> kept = Relation.of(tx, merge.keep());
        var parts = new MergedParts(merge.merge(), merge.keep(), former, kept);
        touch(merge, former);
        parts.touch(touching);
        List<Relation> moves = new Moving(merge, former, kept).moves();
        moves.removeIf(relation -> parts.droppedNodes().contains(relation.other()));
        Map<String, Object> properties = properties(merge);
        write(merge, parts, moves, replaced(moves, kept));
        run("drop", Map.of("key", merge.merge()));
        run("keep", Map.of("key", merge.keep(), "former", merge.merge(), "properties", properties));
        return new EditWork(
                Cause.Action.MERGE,
                asked.reason(),
                touching.things(),
                List.of(new Edited.Thing(Edit.Action.MERGE, Types.ORGANISATIONS.title(), merge.keep(), List.of())));
    }

    private Merge checked(Merge asked) {
        var former = new FormerKeys();
        former.read(record);
        var refusals = new Refusals();
        EditRow keep = row(1, "keep", former.now(asked.keep()), asked.keepVersion());
        EditRow merge = row(2, "merge", asked.merge(), asked.mergeVersion());
        boolean back = former.now(asked.keep()).equals(asked.merge()) && former.has(asked.keep());
        if (back || former.has(asked.merge())) {
            String gone = back ? asked.keep() : asked.merge();
            refusals.add(
                    merge,
                    ProblemCode.CONFLICT,
                    back ? "input.keep" : "input.merge",
                    "editing.merged-already",
                    gone,
                    former.now(gone));
        } else if (keep.row().key.equals(asked.merge())) {
            refusals.add(merge, ProblemCode.BAD_INPUT, "input.merge", "editing.merge-same");
        } else {
            Map<String, Integer> versions =
                    record.versions(Types.ORGANISATIONS, List.of(keep.row().key, asked.merge()));
            var known = new KnownThings(record, refusals);
            known.check(keep, "input.keep", "input.keepVersion", versions.get(keep.row().key));
            known.check(merge, "input.merge", "input.mergeVersion", versions.get(asked.merge()));
        }
        refusals.end();
        return new Merge(keep.row().key, asked.keepVersion(), asked.merge(), asked.mergeVersion(), asked.reason());
    }

    private static EditRow row(int number, String field, String key, int version) {
        var row = new Row(number, new Object[Types.ORGANISATIONS.size()]);
        row.key = key;
        var edit =
                new Edit(Edit.Action.MERGE, Types.ORGANISATIONS.title(), "input", Map.of(field, key), version, false);
        return new EditRow(edit, Types.ORGANISATIONS, row);
    }

    /** Whoever points at the one that goes is changed; whatever it points at is read anew. */
    private void touch(Merge merge, List<Relation> former) {
        touching.add(Types.ORGANISATIONS, merge.keep());
        touching.add(Types.ORGANISATIONS, merge.merge());
        touching.add("FormerKey", merge.merge());
        run("referring", Map.of("key", merge.merge()));
        for (Relation relation : former) {
            String key = relation.key();
            if (key != null) {
                touching.add(relation.label(), key);
            }
        }
    }

    /** Relationships of the kept one whose place is taken by one that moves. */
    private static Set<String> replaced(List<Relation> moves, List<Relation> kept) {
        Set<String> replaced = new HashSet<>();
        for (Relation move : moves) {
            kept.stream().filter(move::like).forEach(twin -> replaced.add(twin.id()));
        }
        return replaced;
    }

    private void write(Merge merge, MergedParts parts, List<Relation> moves, Set<String> replaced) {
        Set<String> dropped = new HashSet<>(parts.droppedRelations());
        dropped.addAll(replaced);
        run("drop-relations", Map.of("ids", List.copyOf(dropped)));
        run("drop-parts", Map.of("ids", List.copyOf(parts.droppedNodes())));
        var out = new ArrayList<Map<String, Object>>(parts.madeRelations());
        moves.stream().filter(Relation::out).map(Relation::row).forEach(out::add);
        run("move-out", Map.of("key", merge.keep(), "rows", out));
        List<Map<String, Object>> in =
                moves.stream().filter(move -> !move.out()).map(Relation::row).toList();
        run("move-in", Map.of("key", merge.keep(), "rows", in));
        parts.changedNodes().forEach((id, properties) -> run("set-part", Map.of("id", id, "properties", properties)));
    }

    /** What the kept one does not say itself; lists become one list. */
    private Map<String, Object> properties(Merge merge) {
        Map<String, Object> kept = read(merge.keep());
        Map<String, Object> filled = new HashMap<>();
        read(merge.merge()).forEach((name, value) -> {
            Object own = kept.get(name);
            if (own instanceof List<?> list && value instanceof List<?> more) {
                var all = new LinkedHashSet<Object>(list);
                all.addAll(more);
                filled.put(name, List.copyOf(all));
            } else if (own == null && !OWN.contains(name)) {
                filled.put(name, value);
            }
        });
        Object from = filled.getOrDefault("from", kept.get("from"));
        if (!DayOrder.ordered(from, filled.getOrDefault("until", kept.get("until")))) {
            filled.remove("from");
            filled.remove("until");
        }
        return filled;
    }

    private Map<String, Object> read(String key) {
        return tx.run(Statements.of("merge").get("properties"), Map.of("key", key))
                .single()
                .get("properties")
                .asMap();
    }

    private void run(String statement, Map<String, Object> parameters) {
        tx.run(Statements.of("merge").get(statement), parameters(parameters)).consume();
    }

    private Map<String, Object> parameters(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(own);
        all.put("import", ticket.id());
        all.put("at", ticket.createdAt().atZone(ZoneOffset.UTC));
        return all;
    }

    /** Which relationships the kept one gets. */
    private final class Moving {

        private final Merge merge;
        private final List<Relation> former;
        private final List<Relation> kept;
        private final Map<String, Long> last = new HashMap<>();

        Moving(Merge merge, List<Relation> former, List<Relation> kept) {
            this.merge = merge;
            this.former = former.stream()
                    .sorted((a, b) -> Long.compare(a.position(), b.position()))
                    .toList();
            this.kept = kept;
            for (Relation relation : kept) {
                if (relation.out() && relation.hasPosition()) {
                    last.merge(relation.type(), relation.position(), Math::max);
                }
            }
        }

        List<Relation> moves() {
            Set<String> above = above(merge.keep());
            List<Relation> moves = new ArrayList<>();
            for (Relation relation : former) {
                boolean part = MergedParts.table(relation)
                        .filter(table -> !table.isNodes())
                        .isPresent();
                boolean self =
                        merge.keep().equals(relation.key()) && relation.label().equals("Organisation");
                if (!part && !self) {
                    if (relation.out()) {
                        out(relation, moves);
                    } else if (!relation.is("PART_OF") || !above.contains(relation.key())) {
                        in(relation, moves);
                    }
                }
            }
            return moves;
        }

        private void out(Relation relation, List<Relation> moves) {
            boolean single = SINGLE.contains(relation.type());
            boolean has =
                    kept.stream().anyMatch(own -> single ? own.out() && own.is(relation.type()) : own.like(relation));
            boolean circle = relation.is("PART_OF")
                    && relation.key() != null
                    && above(relation.key()).contains(merge.keep());
            if (!has && !circle) {
                moves.add(
                        relation.hasPosition()
                                ? relation.at(last.merge(relation.type(), 0L, (before, zero) -> before + 1))
                                : relation);
            }
        }

        private void in(Relation relation, List<Relation> moves) {
            boolean first = kept.stream().filter(relation::like).allMatch(own -> relation.position() < own.position());
            if (first) {
                moves.add(relation);
            }
        }

        /** What something is a part of, itself included. */
        private Set<String> above(String key) {
            return new HashSet<>(tx.run(Statements.of("merge").get("above"), Map.of("key", key))
                    .list(row -> row.get("key").asString()));
        }
    }
}
