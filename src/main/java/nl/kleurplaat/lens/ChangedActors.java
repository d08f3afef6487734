package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.lens.GroupsOf.Group;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * The actors of a network while it changes. Each has a slot: its number in the network that it was seen in, and the next
 * free one for whoever is added. A slot is used once, so that what refers to an actor that has gone never comes to mean
 * another one.
 */
final class ChangedActors {

    private final Network network;
    private final boolean grouped;
    private final List<Group> knownGroups;
    private final List<String> keys;
    private final List<String> names;
    /** By slot, from the first added actor on. */
    private final List<List<Group>> addedGroups = new ArrayList<>();

    private final Map<String, String> former;
    private final TreeMap<String, Integer> slots = new TreeMap<>();

    /** @param former keys that actors had before, with those of today */
    ChangedActors(Snapshot snapshot, Grouping groupBy, Network network, Map<String, String> former) {
        this.former = former;
        this.network = network;
        grouped = groupBy != Grouping.COMMUNITY;
        knownGroups = new ArrayList<>(GroupsOf.known(snapshot, groupBy));
        keys = new ArrayList<>(network.keys());
        names = new ArrayList<>(network.names());
        IntStream.range(0, network.size()).forEach(v -> slots.put(keys.get(v), v));
    }

    /** How many slots there are. */
    int slots() {
        return keys.size();
    }

    /** The slot of an actor, or -1. */
    int slot(String key) {
        return slots.getOrDefault(former.getOrDefault(key, key), -1);
    }

    boolean isThere(int slot) {
        return slot(keys.get(slot)) == slot;
    }

    String key(int slot) {
        return keys.get(slot);
    }

    /** The keys there are that are most like another one. */
    String nearest(String key) {
        return Nearest.names(key, slots.keySet());
    }

    void add(Change.AddActor actor) {
        slots.put(actor.key(), keys.size());
        keys.add(actor.key());
        names.add(actor.name());
        addedGroups.add(
                grouped ? actor.groups().stream().map(this::group).distinct().toList() : List.of());
    }

    void remove(String key) {
        slots.remove(former.getOrDefault(key, key));
    }

    /** The slots of those who are there now, ascending by key. */
    int[] seen() {
        return slots.values().stream().mapToInt(Integer::intValue).toArray();
    }

    String name(int slot) {
        return names.get(slot);
    }

    /** The place in the snapshot, or -1 for an added actor. */
    int subject(int slot) {
        return slot < network.size() ? network.subjects()[slot] : -1;
    }

    List<Group> groups(int slot) {
        return slot < network.size() ? GroupsOf.actor(network.groups(), slot) : addedGroups.get(slot - network.size());
    }

    /** The group that is called so: by key, or else by name; a new one where there is none. */
    private Group group(String called) {
        String name = called.strip();
        return first(group -> group.key().equals(name))
                .or(() -> first(group -> name.equalsIgnoreCase(group.name()) || name.equalsIgnoreCase(group.nameEn())))
                .orElseGet(() -> {
                    Group created = new Group(name, name, name);
                    knownGroups.add(created);
                    return created;
                });
    }

    private Optional<Group> first(Predicate<Group> called) {
        return knownGroups.stream().filter(called).findFirst();
    }
}
