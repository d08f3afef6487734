package nl.kleurplaat.analysis.since;

import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * From when until when two actors are tied: the first and the last day, by all the record knows, on which both took part at
 * the same time in one of the collaborations that their tie comes from. Open where an open start or end leaves that unknown,
 * and for a tie that only a what-if has; see {@link Days}. O(e · k²) for e pieces of evidence and k involvements of a
 * collaboration.
 *
 * @param first by tie
 * @param last by tie
 */
@SuppressWarnings("ArrayRecordComponent")
public record TieDays(int[] first, int[] last) {

    public static TieDays of(Snapshot snapshot, Lens lens, Network network) {
        int ties = network.ties().ties();
        var days = new TieDays(new int[ties], new int[ties]);
        Involvements involvements =
                lens.actors() == ActorKind.ORGANISATION ? snapshot.participations() : snapshot.representations();
        for (int tie = 0; tie < ties; tie++) {
            days.first[tie] = Days.OPEN_END;
            days.last[tie] = Days.OPEN_START;
            days.find(tie, snapshot, network, involvements);
            if (days.first[tie] > days.last[tie]) {
                days.first[tie] = Days.OPEN_START;
                days.last[tie] = Days.OPEN_END;
            }
        }
        return days;
    }

    private void find(int tie, Snapshot snapshot, Network network, Involvements involvements) {
        int a = network.subjects()[network.ties().tieA()[tie]];
        int b = network.subjects()[network.ties().tieB()[tie]];
        int[] offsets = network.evidence().offsets();
        for (int i = offsets[tie]; a >= 0 && b >= 0 && i < offsets[tie + 1]; i++) {
            int place = network.collaborations()[network.evidence().carriers()[i]];
            if (place >= 0) {
                var it = snapshot.collaborations().get(place);
                together(tie, involvements, place, a, b, it.start(), it.end());
            }
        }
    }

    private void together(int tie, Involvements all, int collaboration, int a, int b, int start, int end) {
        int[] offsets = all.offsets();
        for (int one = offsets[collaboration]; one < offsets[collaboration + 1]; one++) {
            for (int other = offsets[collaboration];
                    all.who()[one] == a && other < offsets[collaboration + 1];
                    other++) {
                int from = Math.max(start, Math.max(all.from()[one], all.from()[other]));
                int until = Math.min(end, Math.min(all.until()[one], all.until()[other]));
                if (all.who()[other] == b && from <= until) {
                    first[tie] = Math.min(first[tie], from);
                    last[tie] = Math.max(last[tie], until);
                }
            }
        }
    }
}
