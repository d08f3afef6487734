package nl.kleurplaat.analysis.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which shape says which kind, the same through every lens: the kinds that most organisations of the record are of have one of
 * their own, in the order of {@link ActorShape}; all others the last one.
 *
 * @param kinds as they are written, by how many organisations of the record are of them, most first
 */
public record KindShapes(List<String> kinds) {

    private static final List<ActorShape> SHAPES = List.of(ActorShape.values());
    private static final int OWN = SHAPES.size() - 1;

    public static KindShapes of(Snapshot snapshot) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Organisation organisation : snapshot.organisations()) {
            if (organisation.kind() != null) {
                counts.merge(organisation.kind(), 1, Integer::sum);
            }
        }
        return new KindShapes(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(OWN)
                .toList());
    }

    public ActorShape of(@Nullable String kind) {
        int place = kinds.indexOf(kind);
        return SHAPES.get(place < 0 ? OWN : place);
    }

    /** The kind that an actor is drawn as: the first of those it has; null where none is known. */
    public static @Nullable String kind(Attributes attributes, int actor) {
        List<String> kinds = attributes.kinds(actor);
        return kinds.isEmpty() ? null : kinds.getFirst();
    }
}
