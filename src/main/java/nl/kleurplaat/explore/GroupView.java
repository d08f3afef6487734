package nl.kleurplaat.explore;

import java.util.List;

/** A group as the API shows it. */
record GroupView(NetworkAnalysis analysis, int group) {

    static List<GroupView> all(NetworkAnalysis analysis, List<Integer> groups) {
        return groups.stream().map(g -> new GroupView(analysis, g)).toList();
    }

    public String key() {
        return analysis.network().groups().keys().get(group);
    }
}
