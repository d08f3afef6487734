package nl.kleurplaat.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;

/** Gives the actors of a network their groups. Only groups that an actor belongs to are there. */
final class GroupsOf {

    private record Group(String key, String name, String nameEn) {}

    private GroupsOf() {}

    /** COMMUNITY gives no groups here: communities are found in the ties, later. */
    static Groups actors(Snapshot snapshot, Lens lens, Actors actors, int[] seen) {
        IntFunction<Stream<Group>> groups = groups(snapshot, lens.groupBy(), actors);
        List<List<Group>> ofActor = new ArrayList<>(seen.length);
        Map<String, Group> byKey = new TreeMap<>();
        for (int actor : seen) {
            List<Group> own = groups.apply(actor).distinct().toList();
            own.forEach(group -> byKey.putIfAbsent(group.key(), group));
            ofActor.add(own);
        }
        Map<String, Integer> number = new TreeMap<>();
        byKey.keySet().forEach(key -> number.put(key, number.size()));
        int[] offsets = new int[seen.length + 1];
        for (int v = 0; v < seen.length; v++) {
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

    private static IntFunction<Stream<Group>> groups(Snapshot snapshot, Grouping groupBy, Actors actors) {
        IntFunction<Stream<Organisation>> organisations =
                actor -> Arrays.stream(actors.organisations(actor)).mapToObj(snapshot.organisations()::get);
        return switch (groupBy) {
            case DOMAIN -> actor -> Arrays.stream(actors.domains(actor))
                    .mapToObj(snapshot.domains()::get)
                    .map(d -> new Group(d.key(), d.name(Texts.DUTCH), d.name(Locale.ENGLISH)));
            case KIND -> actor -> organisations
                    .apply(actor)
                    .flatMap(o -> Stream.ofNullable(o.kind()))
                    .map(kind -> new Group(kind, kind, kind));
            case REGION -> actor -> organisations
                    .apply(actor)
                    .filter(o -> o.region() >= 0)
                    .map(o -> snapshot.regions().get(o.region()))
                    .map(r -> new Group(r.key(), r.name(), r.name()));
            case ORGANISATION -> actor -> organisations.apply(actor).map(o -> new Group(o.key(), o.name(), o.name()));
            case COMMUNITY -> actor -> Stream.empty();
        };
    }
}
