package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.InvolvementRows.Involvement;

/** Snapshots of networks with an extreme shape and any size; the organisations lie in two domains by turns. */
public final class Shapes {

    private Shapes() {}

    /** Everyone takes part in one collaboration. */
    public static Snapshot clique(int organisations) {
        return snapshot(
                organisations,
                organisations < 2
                        ? List.of()
                        : List.of(IntStream.range(0, organisations).toArray()));
    }

    /** Each takes part in a collaboration with the next one. */
    public static Snapshot path(int organisations) {
        return snapshot(
                organisations,
                IntStream.range(1, organisations)
                        .mapToObj(o -> new int[] {o - 1, o})
                        .toList());
    }

    /** Nobody takes part in anything. */
    public static Snapshot isolates(int organisations) {
        return snapshot(organisations, List.of());
    }

    private static Snapshot snapshot(int organisations, List<int[]> participants) {
        List<Organisation> all = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            String key = "o%06d".formatted(o);
            all.add(new Organisation(
                    key,
                    "organisatie " + key,
                    "aanbieder",
                    -1,
                    new int[] {o % 2},
                    -1,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Days.OPEN_START,
                    Days.OPEN_END,
                    1));
        }
        List<Collaboration> collaborations = new ArrayList<>();
        var rows = new InvolvementRows(false);
        for (int[] who : participants) {
            String key = "c%06d".formatted(collaborations.size());
            collaborations.add(new Collaboration(
                    key,
                    "samenwerking " + key,
                    null,
                    Days.OPEN_START,
                    Days.OPEN_END,
                    new int[0],
                    -1,
                    null,
                    null,
                    null,
                    1));
            List<Involvement> row = new ArrayList<>();
            for (int o : who) {
                row.add(new Involvement(o, -1, Days.OPEN_START, Days.OPEN_END, null, 1));
            }
            rows.add(row);
        }
        return new Snapshot(
                1,
                List.of(
                        new Domain("jeugd", "Jeugd", "Youth", null, -1, 1),
                        new Domain("wonen", "Wonen", "Housing", null, -1, 1)),
                List.of(),
                all,
                List.of(),
                collaborations,
                rows.all(),
                Involvements.none(collaborations.size()),
                Practice.NONE,
                Map.of());
    }
}
