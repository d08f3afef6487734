package nl.kleurplaat.lens;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Which actors of a network take part in a collaboration in the window of its lens, also alone and also in one that the
 * lens does not count.
 */
public final class Participants {

    private final Snapshot snapshot;
    private final Lens lens;
    private final Network network;
    private final Window window;
    private final Actors actors;
    /** By place in the snapshot, the number of the actor, or -1. */
    private final int[] numbers;

    private final Set<String> removed = new TreeSet<>();

    private Participants(Snapshot snapshot, Lens lens, Network network) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.network = network;
        window = Window.of(lens);
        actors = lens.actors() == ActorKind.ORGANISATION
                ? new OrganisationActors(snapshot)
                : new StakeholderActors(snapshot);
        numbers = network.actorOf(actors.size());
        for (Change change : lens.changes()) {
            if (change instanceof Change.RemoveCollaboration taken) {
                removed.add(taken.key());
            }
        }
    }

    /**
     * @param snapshot that the network was made from
     * @param lens that it is seen through, with its days filled in
     */
    public static Participants of(Snapshot snapshot, Lens lens, Network network) {
        return new Participants(snapshot, lens, network);
    }

    /** Whether a collaboration of the snapshot is active in the window and no what-if took it away. */
    public boolean isActive(int place) {
        Collaboration it = snapshot.collaborations().get(place);
        return !window.within(it.start(), it.end()).isEmpty() && !removed.contains(it.key());
    }

    /** Those who take part in a collaboration of the snapshot, ascending; nobody where it is not active. */
    public int[] in(int place) {
        if (!isActive(place)) {
            return new int[0];
        }
        Collaboration it = snapshot.collaborations().get(place);
        Window active = window.within(it.start(), it.end());
        Involvements parts = actors.parts();
        int begin = parts.offsets()[place];
        int[] found = new int[parts.offsets()[place + 1] - begin];
        int size = 0;
        for (int i = 0; i < found.length; i++) {
            // in the order of places, and so of numbers: several parts of one actor lie side by side
            int actor = numbers[parts.who()[begin + i]];
            boolean again = size > 0 && found[size - 1] == actor;
            if (actor >= 0 && !again && takesPart(active, parts, begin + i)) {
                found[size++] = actor;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private boolean takesPart(Window active, Involvements parts, int part) {
        int who = parts.who()[part];
        Window then = active.within(parts.from()[part], parts.until()[part]);
        return !then.within(actors.from(who), actors.until(who)).isEmpty();
    }

    /** Those who take part in one of the collaborations that count, by its number, ascending. */
    public int[] of(int collaboration) {
        if (!network.isPlanned(collaboration)) {
            return in(network.collaborations()[collaboration]);
        }
        String key = network.planned(collaboration).collaboration().key();
        int[] last = new int[0];
        for (Change change : lens.changes()) {
            if (change instanceof Change.AddCollaboration added && added.key().equals(key)) {
                last = added.participants().stream()
                        .mapToInt(participant -> Collections.binarySearch(network.keys(), participant))
                        .filter(actor -> actor >= 0)
                        .distinct()
                        .sorted()
                        .toArray();
            }
        }
        return last;
    }
}
