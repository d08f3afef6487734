package nl.kleurplaat.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.results.Measures;

/** A community as the API shows it. */
record CommunityView(NetworkAnalysis analysis, Communities communities, int id) {

    /** A group's part of a community's actors, 0–1. */
    record GroupShare(GroupView group, double share) {}

    static List<CommunityView> all(NetworkAnalysis analysis, Communities communities) {
        return IntStream.range(0, communities.count())
                .mapToObj(id -> new CommunityView(analysis, communities, id))
                .toList();
    }

    public int number() {
        return id;
    }

    public int size() {
        return communities.sizes()[id];
    }

    public List<GroupShare> groups() {
        Map<Integer, Integer> counts = new HashMap<>();
        members().forEach(v -> {
            int group = analysis.get(Measures.PRIMARIES)[v];
            if (group >= 0) {
                counts.merge(group, 1, Integer::sum);
            }
        });
        List<GroupShare> shares = new ArrayList<>();
        counts.forEach(
                (group, count) -> shares.add(new GroupShare(new GroupView(analysis, group), (double) count / size())));
        shares.sort(Comparator.comparingDouble(GroupShare::share)
                .reversed()
                .thenComparing(share -> share.group().key()));
        return shares;
    }

    /** Its actors, those with the most ties first. */
    List<ActorView> strongest(int first) {
        return members()
                .boxed()
                .sorted(Comparator.comparingInt(v -> -analysis.network().ties().degree(v)))
                .limit(first)
                .map(v -> new ActorView(analysis, v))
                .toList();
    }

    private IntStream members() {
        return IntStream.range(0, communities.labels().length).filter(v -> communities.of(v) == id);
    }
}
