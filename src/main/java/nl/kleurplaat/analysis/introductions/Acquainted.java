package nl.kleurplaat.analysis.introductions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.practice.Outcome;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What came of bringing the actors of a network together, up to a day: of several about the same two the latest counts, of one
 * day that with the last key. That two sat at one table of a meeting does not undo that they declined, nor that they are in touch.
 * Of more than {@value #MOST} together nobody is said to have met everybody. O(k log k) for k acquaintances of the record, and for each the pairs that it is between.
 */
public final class Acquainted {

    private static final int MOST = 300;

    private final Network network;
    private final Map<Long, Acquaintance> latest = new HashMap<>();

    /** @param day later ones do not count */
    public Acquainted(Snapshot snapshot, Lens lens, Network network, LocalDate day) {
        this.network = network;
        snapshot.practice().all(Acquaintance.class).all().stream()
                .filter(it -> !it.date().isAfter(day))
                .sorted(Comparator.comparing(Acquaintance::date))
                .forEach(it ->
                        between(it, lens.actors() == ActorKind.ORGANISATION ? it.organisations() : it.stakeholders()));
    }

    private Acquainted(Network network) {
        this.network = network;
    }

    /** Nothing is known of anybody. */
    public static Acquainted nobody(Network network) {
        return new Acquainted(network);
    }

    private void between(Acquaintance of, List<String> keys) {
        int[] actors = keys.stream()
                .mapToInt(key -> Collections.binarySearch(network.keys(), key))
                .filter(actor -> actor >= 0)
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i < actors.length && actors.length <= MOST; i++) {
            for (int j = i + 1; j < actors.length; j++) {
                latest.merge(pair(actors[i], actors[j]), of, Acquainted::later);
            }
        }
    }

    private static Acquaintance later(Acquaintance before, Acquaintance then) {
        boolean stays = before.outcome() == Outcome.DECLINED || before.outcome() == Outcome.KEPT;
        return stays && then.meeting() != null ? before : then;
    }

    private long pair(int a, int b) {
        return (long) Math.min(a, b) * network.size() + Math.max(a, b);
    }

    /** The last that is known of two; null where nothing is. */
    public @Nullable Acquaintance of(int a, int b) {
        return latest.isEmpty() ? null : latest.get(pair(a, b));
    }

    /** Whether that is so of two. */
    public boolean is(Outcome outcome, int a, int b) {
        Acquaintance of = of(a, b);
        return of != null && of.outcome() == outcome;
    }

    /** Whether the last that is known of two is that they declined: nobody proposes again that they meet. */
    public boolean haveDeclined(int a, int b) {
        return is(Outcome.DECLINED, a, b);
    }

    /** Whether they declined, or met: a table together brings them nothing. */
    public boolean isSettled(int a, int b) {
        Acquaintance of = of(a, b);
        return of != null && of.outcome().isSettled();
    }
}
