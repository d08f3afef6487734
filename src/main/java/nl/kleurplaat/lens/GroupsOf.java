package nl.kleurplaat.lens;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;

/** Gives the actors of a network their groups. Only groups that an actor belongs to are there. */
final class GroupsOf {

    /** A group before it has a number. */
    record Group(String key, String name, String nameEn) {}

    private GroupsOf() {}

    /**
     * COMMUNITY gives no groups here: communities are found in the ties, later. Where names of people are not seen, their small
     * groups are one, see {@link SmallGroups}.
     */
    static Groups actors(Snapshot snapshot, Lens lens, Actors actors, int[] seen) {
        IntFunction<Stream<Group>> groups = groups(snapshot, lens.groupBy(), actors);
        List<List<Group>> ofActor = Arrays.stream(seen)
                .mapToObj(actor -> groups.apply(actor).distinct().toList())
                .toList();
        return of(SmallGroups.areHidden(lens, snapshot) ? SmallGroups.together(ofActor) : ofActor);
    }

    /** Numbers the groups of actors. */
    static Groups of(List<List<Group>> ofActor) {
        Map<String, Group> byKey = new TreeMap<>();
        ofActor.forEach(own -> own.forEach(group -> byKey.putIfAbsent(group.key(), group)));
        Map<String, Integer> number = new TreeMap<>();
        byKey.keySet().forEach(key -> number.put(key, number.size()));
        int[] offsets = new int[ofActor.size() + 1];
        for (int v = 0; v < ofActor.size(); v++) {
            offsets[v + 1] = offsets[v] + ofActor.get(v).size();
        }
        int[] members = ofActor.stream()
                .flatMap(List::stream)
                .mapToInt(group -> number.getOrDefault(group.key(), -1))
                .toArray();
        return new Groups(
                List.copyOf(byKey.keySet()),
                byKey.values().stream().map(Group::name).toList(),
                byKey.values().stream().map(Group::nameEn).toList(),
                offsets,
                members);
    }

    /** The groups of one actor, the primary one first. */
    static List<Group> actor(Groups groups, int actor) {
        return Arrays.stream(groups.members(), groups.offsets()[actor], groups.offsets()[actor + 1])
                .mapToObj(g -> new Group(
                        groups.keys().get(g),
                        groups.names().get(g),
                        groups.namesEn().get(g)))
                .toList();
    }

    /** All groups that the record knows, whether actors belong to them or not; by key. COMMUNITY has none. */
    static List<Group> known(Snapshot snapshot, Grouping groupBy) {
        Stream<Group> groups = switch (groupBy) {
            case DOMAIN -> snapshot.domains().stream().map(GroupsOf::group);
            case KIND ->
                snapshot.organisations().stream()
                        .flatMap(o -> Stream.ofNullable(o.kind()))
                        .map(kind -> new Group(kind, kind, kind))
                        .distinct();
            case REGION -> snapshot.regions().stream().map(GroupsOf::group);
            case ORGANISATION -> snapshot.organisations().stream().map(GroupsOf::group);
            case COMMUNITY -> Stream.empty();
        };
        return groups.sorted(Comparator.comparing(Group::key)).toList();
    }

    private static IntFunction<Stream<Group>> groups(Snapshot snapshot, Grouping groupBy, Actors actors) {
        IntFunction<Stream<Organisation>> organisations =
                actor -> Arrays.stream(actors.organisations(actor)).mapToObj(snapshot.organisations()::get);
        return switch (groupBy) {
            case DOMAIN ->
                actor -> Arrays.stream(actors.domains(actor))
                        .mapToObj(snapshot.domains()::get)
                        .map(GroupsOf::group);
            case KIND ->
                actor -> organisations
                        .apply(actor)
                        .flatMap(o -> Stream.ofNullable(o.kind()))
                        .map(kind -> new Group(kind, kind, kind));
            case REGION ->
                actor -> organisations
                        .apply(actor)
                        .filter(o -> o.region() >= 0)
                        .map(o -> snapshot.regions().get(o.region()))
                        .map(GroupsOf::group);
            case ORGANISATION -> actor -> organisations.apply(actor).map(GroupsOf::group);
            case COMMUNITY -> actor -> Stream.empty();
        };
    }

    private static Group group(Domain domain) {
        return new Group(domain.key(), domain.name(Texts.DUTCH), domain.name(Locale.ENGLISH));
    }

    private static Group group(Region region) {
        return new Group(region.key(), region.name(), region.name());
    }

    private static Group group(Organisation organisation) {
        return new Group(organisation.key(), organisation.name(), organisation.name());
    }
}
