package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.results.Measures;

/** A group as the API shows it. */
record GroupView(NetworkAnalysis analysis, int group) {

    static List<GroupView> all(NetworkAnalysis analysis, List<Integer> groups) {
        return groups.stream().map(g -> new GroupView(analysis, g)).toList();
    }

    public String key() {
        return analysis.network().groups().keys().get(group);
    }

    public String colour() {
        return analysis.get(Measures.GROUP_COLOURS).of(group);
    }

    public int actors() {
        return analysis.get(Measures.GROUP_TIES).actors()[group];
    }

    public double internalTies() {
        return analysis.get(Measures.GROUP_TIES).internal()[group];
    }

    public double externalTies() {
        return analysis.get(Measures.GROUP_TIES).external()[group];
    }
}
