package nl.kleurplaat.analysis.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.lens.Groups;

/**
 * The different sets of groups that actors have: few, where groups are domains, kinds or regions.
 *
 * @param of by actor the number of its set; in the order in which they are met
 * @param members by set its groups, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupSets(int[] of, int[][] members) {

    static GroupSets of(Groups groups) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<int[]> members = new ArrayList<>();
        int[] of = new int[groups.offsets().length - 1];
        for (int v = 0; v < of.length; v++) {
            int[] own = Arrays.copyOfRange(groups.members(), groups.offsets()[v], groups.offsets()[v + 1]);
            Arrays.sort(own);
            List<Integer> set = Arrays.stream(own).boxed().toList();
            Integer number = numbers.putIfAbsent(set, members.size());
            of[v] = number == null ? members.size() : number;
            if (number == null) {
                members.add(own);
            }
        }
        return new GroupSets(of, members.toArray(int[][]::new));
    }

    int count() {
        return members.length;
    }
}
