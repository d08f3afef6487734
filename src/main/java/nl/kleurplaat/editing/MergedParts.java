package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.check.Touching;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * What two organisations that become one have with others, and that is known by its parts: participations, representations
 * and the like. Where both have the same, one remains, with the widest period.
 */
final class MergedParts {

    private final String former;
    private final String keep;
    private final List<MergedPart> kept = new ArrayList<>();
    private final Set<String> droppedNodes = new HashSet<>();
    private final Set<String> droppedRelations = new HashSet<>();
    private final Set<MergedPart> moved = new HashSet<>();

    /** Those of the kept one, as they were. */
    private final List<MergedPart> touched;

    MergedParts(String former, String keep, List<Relation> formerRelations, List<Relation> keptRelations) {
        this.former = former;
        this.keep = keep;
        for (Relation relation : keptRelations) {
            table(relation).ifPresent(table -> kept.add(MergedPart.of(table, relation, former, keep)));
        }
        touched = List.copyOf(kept);
        for (Relation relation : formerRelations) {
            table(relation).ifPresent(table -> move(MergedPart.of(table, relation, former, keep)));
        }
    }

    /** The table of the part that a relationship is or leads to. */
    static Optional<Type> table(Relation relation) {
        return Types.ALL.stream()
                .filter(table -> !table.hasId())
                .filter(table -> table.isNodes() ? relation.label().equals(table.label()) : relation.is(table.label()))
                .filter(table -> IntStream.of(table.key())
                        .anyMatch(i -> table.field(i).target().equals(Types.ORGANISATIONS.name())))
                .findFirst();
    }

    private void move(MergedPart part) {
        MergedPart now = part;
        boolean mine = false;
        for (MergedPart twin = twin(now); twin != null; twin = twin(now)) {
            kept.remove(twin);
            // the first of the kept ones stays, and takes in whatever is the same
            drop(mine ? twin : now);
            now = mine ? now.with(twin) : twin.with(now);
            moved.remove(twin);
            mine = true;
        }
        kept.add(now);
        moved.add(now);
    }

    private @Nullable MergedPart twin(MergedPart part) {
        return kept.stream()
                .filter(other -> other.table() == part.table() && other.same(part))
                .findFirst()
                .orElse(null);
    }

    private void drop(MergedPart part) {
        if (part.table().isNodes()) {
            droppedNodes.add(part.relation().other());
        } else {
            droppedRelations.add(part.relation().id());
        }
    }

    /** The ids inside the database of nodes that are one with another one. */
    Set<String> droppedNodes() {
        return droppedNodes;
    }

    /** The ids inside the database of relationships of the kept one that go, or are made again. */
    Set<String> droppedRelations() {
        Set<String> all = new HashSet<>(droppedRelations);
        changed(false).forEach(part -> all.add(part.relation().id()));
        return all;
    }

    /** Nodes that say something else now: what they say, by their id inside the database. */
    Map<String, Map<String, @Nullable Object>> changedNodes() {
        Map<String, Map<String, @Nullable Object>> changes = new HashMap<>();
        for (MergedPart part : changed(true)) {
            Map<String, @Nullable Object> said = part.said();
            said.keySet().removeAll(Set.of("version", "createdIn", "createdAt", "changedIn", "changedAt"));
            changes.put(part.relation().other(), said);
        }
        return changes;
    }

    /** Relationships that the kept organisation gets. */
    List<Map<String, Object>> madeRelations() {
        return changed(false).stream()
                .map(part -> {
                    Map<String, @Nullable Object> said = part.said();
                    said.values().removeIf(Objects::isNull);
                    said.merge("version", 1L, (version, one) -> (Long) version + (Long) one);
                    return Map.<String, Object>of(
                            "type",
                            part.relation().type(),
                            "other",
                            part.relation().other(),
                            "properties",
                            said);
                })
                .toList();
    }

    private List<MergedPart> changed(boolean nodes) {
        return moved.stream()
                .filter(part -> part.table().isNodes() == nodes && !part.stays())
                .toList();
    }

    void touch(Touching touching) {
        touched.forEach(part ->
                touching.add(part.table(), String.valueOf(part.properties().get("key"))));
        moved.forEach(part -> touching.add(part.table(), part.key()));
    }

    @Override
    public String toString() {
        return former + " → " + keep;
    }
}
