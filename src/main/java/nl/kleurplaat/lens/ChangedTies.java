package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The ties of a network while it changes. Only ties that a change names are copied; that an actor or a collaboration has
 * gone is not written into its ties, but seen when they are looked at.
 */
final class ChangedTies {

    /**
     * A tie between two slots of {@link ChangedActors}.
     *
     * @param low the lower slot
     * @param high the higher slot
     * @param carriers slots of {@link ChangedCollaborations}, ascending; some may have gone
     * @param added how many times it was added for itself
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Tie(int low, int high, int[] carriers, int added) {

        /** What is left of it: without what carries it no longer. */
        Tie carriedBy(IntPredicate isThere) {
            return new Tie(low, high, Arrays.stream(carriers).filter(isThere).toArray(), added);
        }

        boolean isThere() {
            return added > 0 || carriers.length > 0;
        }
    }

    private final Network network;
    private final IntPredicate carries;
    private final Map<Long, Tie> changed = new HashMap<>();

    /** @param carries whether a collaboration is still there */
    ChangedTies(Network network, IntPredicate carries) {
        this.network = network;
        this.carries = carries;
    }

    boolean isThere(int a, int b) {
        return tie(a, b).isThere();
    }

    /** Adds 1 to a tie, or makes it. */
    void add(int a, int b) {
        Tie tie = tie(a, b);
        put(new Tie(tie.low(), tie.high(), tie.carriers(), tie.added() + 1));
    }

    void remove(int a, int b) {
        put(new Tie(Math.min(a, b), Math.max(a, b), new int[0], 0));
    }

    /** Ties every two participants by a collaboration with a higher slot than any before. */
    void carry(int collaboration, int[] participants) {
        for (int i = 0; i < participants.length; i++) {
            for (int j = i + 1; j < participants.length; j++) {
                Tie tie = tie(participants[i], participants[j]);
                int[] carriers = Arrays.copyOf(tie.carriers(), tie.carriers().length + 1);
                carriers[carriers.length - 1] = collaboration;
                put(new Tie(tie.low(), tie.high(), carriers, tie.added()));
            }
        }
    }

    /** Ties two participants by a collaboration. */
    void carry(int collaboration, int a, int b) {
        Tie tie = tie(a, b);
        int[] carriers = IntStream.concat(Arrays.stream(tie.carriers()), IntStream.of(collaboration))
                .sorted()
                .toArray();
        put(new Tie(tie.low(), tie.high(), carriers, tie.added()));
    }

    /** Takes a collaboration from what carries a tie, if it does. */
    void drop(int collaboration, int a, int b) {
        put(tie(a, b).carriedBy(carrier -> carrier != collaboration));
    }

    /** All that are there, in no particular order; between actors of whom some may have gone. */
    List<Tie> all() {
        List<Tie> all = new ArrayList<>();
        for (int t = 0; t < network.ties().ties(); t++) {
            if (!changed.containsKey(
                    code(network.ties().tieA()[t], network.ties().tieB()[t]))) {
                all.add(seen(t).carriedBy(carries));
            }
        }
        changed.values().forEach(tie -> all.add(tie.carriedBy(carries)));
        all.removeIf(tie -> !tie.isThere());
        return all;
    }

    /** The slots that an actor is tied to. */
    IntStream partners(int actor) {
        return all().stream()
                .filter(tie -> tie.low() == actor || tie.high() == actor)
                .mapToInt(tie -> tie.low() == actor ? tie.high() : tie.low());
    }

    /** The tie between two slots as it is now; perhaps nothing is left of it. */
    private Tie tie(int a, int b) {
        Tie tie = changed.get(code(a, b));
        if (tie != null) {
            return tie.carriedBy(carries);
        }
        int number = Math.max(a, b) < network.size() ? network.ties().tie(a, b) : -1;
        return number < 0
                ? new Tie(Math.min(a, b), Math.max(a, b), new int[0], 0)
                : seen(number).carriedBy(carries);
    }

    private Tie seen(int number) {
        return new Tie(
                network.ties().tieA()[number],
                network.ties().tieB()[number],
                Arrays.copyOfRange(
                        network.evidence().carriers(),
                        network.evidence().offsets()[number],
                        network.evidence().offsets()[number + 1]),
                0);
    }

    private void put(Tie tie) {
        changed.put(code(tie.low(), tie.high()), tie);
    }

    private static long code(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }
}
