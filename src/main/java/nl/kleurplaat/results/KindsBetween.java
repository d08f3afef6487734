package nl.kleurplaat.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.gatekeepers.Gatekeepers;
import nl.kleurplaat.analysis.gatekeepers.Gatekeeping;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Vocabulary;

/**
 * Which kinds carry the ways between two others, or between two of one other kind: those that carry most pairs first, of
 * equals by name. Kinds that carry none are left out. Looked at are the {@value #MOST_KINDS} kinds of which there are most.
 */
public record KindsBetween() implements Question<List<KindsBetween.Way>> {

    /** With k kinds there are k² (k - 1) / 2 ways between kinds. */
    public static final int MOST_KINDS = 24;

    /** From one kind through another to a third, and how evenly. */
    public record Way(GatekeepersBetween between, Gatekeeping evenness) {

        public Sentence reason() {
            return evenness.reason(between.fromKind(), between.kind(), between.toKind());
        }
    }

    /** A kind as it is written first, and who is of it. */
    private record Kind(String name, BitSet actors) {}

    @Override
    public List<Way> answer(Seen seen, Effort effort) {
        List<Kind> kinds = commonest(seen);
        List<Way> ways = new ArrayList<>();
        effort.expect((long) kinds.size() * kinds.size());
        for (int k = 0; k < kinds.size(); k++) {
            for (int i = 0; i < kinds.size(); i++) {
                for (int j = i; j < kinds.size(); j++) {
                    if (k != i && k != j) {
                        add(ways, seen.ties(), kinds.get(i), kinds.get(k), kinds.get(j), effort);
                    }
                }
                effort.did(1);
            }
        }
        return ways.stream()
                .sorted(Comparator.comparingLong((Way way) -> -way.evenness().pairs())
                        .thenComparing(way -> way.between().kind())
                        .thenComparing(way -> way.between().fromKind())
                        .thenComparing(way -> way.between().toKind()))
                .toList();
    }

    private static void add(List<Way> ways, Ties ties, Kind from, Kind kind, Kind to, Effort effort) {
        Gatekeeping evenness = Gatekeepers.of(ties, from.actors(), kind.actors(), to.actors(), effort)
                .evenness();
        if (evenness.carrying() > 0) {
            ways.add(new Way(new GatekeepersBetween(from.name(), kind.name(), to.name()), evenness));
        }
    }

    /** By name. */
    private static List<Kind> commonest(Seen seen) {
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), seen.network());
        Map<String, Kind> all = new LinkedHashMap<>();
        for (int v = 0; v < seen.network().size(); v++) {
            for (String name : attributes.kinds(v)) {
                all.computeIfAbsent(Vocabulary.folded(name), folded -> new Kind(name, new BitSet()))
                        .actors()
                        .set(v);
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt((Kind kind) -> -kind.actors().cardinality())
                        .thenComparing(Kind::name))
                .limit(MOST_KINDS)
                .sorted(Comparator.comparing(Kind::name))
                .toList();
    }
}
