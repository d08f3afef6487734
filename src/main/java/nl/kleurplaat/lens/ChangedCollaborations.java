package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The collaborations that count while a network changes; each has a slot, as {@link ChangedActors} have. */
final class ChangedCollaborations {

    /**
     * @param place in the snapshot; -1 for an added one
     * @param added what was asked for; null for one of the snapshot
     * @param domains of an added one, as places
     * @param participants slots of actors
     * @param unseen how many more take part who are no actors of the network
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Slot(
            String key,
            int place,
            Change.@Nullable AddCollaboration added,
            int[] domains,
            int[] participants,
            int unseen) {

        Slot with(int[] others) {
            return new Slot(key, place, added, domains, others, unseen);
        }
    }

    private final Snapshot snapshot;
    private final Lens lens;
    private final ChangedActors actors;
    private final List<Slot> all = new ArrayList<>();
    private final TreeMap<String, Integer> slots = new TreeMap<>();

    /** @param counted the collaborations of {@code network}, in its order */
    ChangedCollaborations(Snapshot snapshot, Lens lens, ChangedActors actors, Network network, Counted counted) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.actors = actors;
        for (int c = 0; c < counted.size(); c++) {
            int[] seen = IntStream.range(counted.begin(c), counted.end(c))
                    .map(counted::actor)
                    .distinct()
                    .map(place -> Arrays.binarySearch(network.subjects(), place))
                    .filter(actor -> actor >= 0)
                    .toArray();
            int place = counted.collaboration(c);
            int unseen = counted.participants(c) - seen.length;
            put(new Slot(snapshot.collaborations().get(place).key(), place, null, new int[0], seen, unseen));
        }
    }

    private int put(Slot slot) {
        all.add(slot);
        slots.put(slot.key(), all.size() - 1);
        return all.size() - 1;
    }

    /** The slot of a collaboration, or -1. */
    int slot(String key) {
        return slots.getOrDefault(key, -1);
    }

    boolean isThere(int slot) {
        return slot(all.get(slot).key()) == slot;
    }

    /** The keys there are that are most like another one. */
    String nearest(String key) {
        return Nearest.names(key, slots.keySet());
    }

    /**
     * Adds one.
     *
     * @param participants their slots, each once
     * @return its slot
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for a domain that does not exist
     */
    int add(Change.AddCollaboration added, int[] participants) {
        int[] domains = new Vocabulary(snapshot).domainsCalled(added.domains());
        return put(new Slot(added.key(), -1, added, domains, participants, 0));
    }

    void remove(String key) {
        slots.remove(key);
    }

    /** Has an actor take part who does not. */
    void add(int slot, int actor) {
        Slot before = all.get(slot);
        int[] participants = Arrays.copyOf(before.participants(), before.participants().length + 1);
        participants[participants.length - 1] = actor;
        all.set(slot, before.with(participants));
    }

    /** Has an actor take part no more. */
    void remove(int slot, int actor) {
        Slot before = all.get(slot);
        all.set(
                slot,
                before.with(Arrays.stream(before.participants())
                        .filter(other -> other != actor)
                        .toArray()));
    }

    /** The slots of the actors that take part and are there. */
    int[] present(int slot) {
        return present(all.get(slot)).toArray();
    }

    /** The slots of those that are there now: those of the snapshot by place, then the added ones in their order. */
    int[] seen() {
        return slots.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** By slot, what it adds to the weight of a tie. */
    double[] weights() {
        return all.stream()
                .mapToDouble(slot -> lens.tieWeight().of((int) present(slot).count() + slot.unseen()))
                .toArray();
    }

    private IntStream present(Slot slot) {
        return Arrays.stream(slot.participants()).filter(actors::isThere);
    }

    /** The place in the snapshot; -1 for an added one. */
    int place(int slot) {
        return all.get(slot).place();
    }

    /** The added ones among these slots, as if they were in the record. Who is not in it cannot be named in them. */
    List<Network.Planned> planned(int[] seen) {
        List<Network.Planned> planned = new ArrayList<>();
        for (int number : seen) {
            Slot slot = all.get(number);
            Change.AddCollaboration added = slot.added();
            if (added != null) {
                int[] subjects = present(slot)
                        .map(actors::subject)
                        .filter(subject -> subject >= 0)
                        .toArray();
                boolean people = lens.actors() == ActorKind.STAKEHOLDER;
                planned.add(new Network.Planned(
                        planned(added, slot.domains()),
                        Involvements.always(people ? new int[0] : subjects),
                        Involvements.always(people ? subjects : new int[0])));
            }
        }
        return List.copyOf(planned);
    }

    private static Collaboration planned(Change.AddCollaboration added, int[] domains) {
        return new Collaboration(
                added.key(),
                added.name(),
                added.kind(),
                Days.OPEN_START,
                Days.OPEN_END,
                domains,
                -1,
                null,
                null,
                null,
                0);
    }
}
