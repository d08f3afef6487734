package nl.kleurplaat.analysis.since;

import java.util.Arrays;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * Since when two actors are tied: the first day, by all the record knows, on which both took part at the same time in one of
 * the collaborations that their tie comes from. {@link Days#OPEN_START} where an open start leaves that unknown, and for a
 * tie that only a what-if has. O(e · k) for e pieces of evidence and k involvements in a collaboration.
 */
public final class TiesSince {

    private final Snapshot snapshot;
    private final Network network;
    private final Involvements involvements;

    private TiesSince(Snapshot snapshot, Lens lens, Network network) {
        this.snapshot = snapshot;
        this.network = network;
        this.involvements =
                lens.actors() == ActorKind.ORGANISATION ? snapshot.participations() : snapshot.representations();
    }

    /** By tie, see {@link Days}. */
    public static int[] of(Snapshot snapshot, Lens lens, Network network) {
        TiesSince since = new TiesSince(snapshot, lens, network);
        int[] days = new int[network.ties().ties()];
        Arrays.setAll(days, since::first);
        return days;
    }

    private int first(int tie) {
        int a = network.subjects()[network.ties().tieA()[tie]];
        int b = network.subjects()[network.ties().tieB()[tie]];
        int first = Days.OPEN_END;
        for (int i = network.evidence().offsets()[tie]; i < network.evidence().offsets()[tie + 1]; i++) {
            int collaboration = network.collaborations()[network.evidence().carriers()[i]];
            if (collaboration >= 0 && a >= 0 && b >= 0) {
                first = Math.min(first, together(collaboration, a, b));
            }
        }
        return first == Days.OPEN_END ? Days.OPEN_START : first;
    }

    /** The first day of both in a collaboration; {@link Days#OPEN_END} where there is none. */
    private int together(int collaboration, int a, int b) {
        int start = snapshot.collaborations().get(collaboration).start();
        int[] row = involvements.row(collaboration).toArray();
        int first = Days.OPEN_END;
        for (int one : row) {
            for (int other : row) {
                if (involvements.who()[one] == a && involvements.who()[other] == b) {
                    int from = Math.max(
                            start,
                            Math.max(involvements.from()[one], involvements.from()[other]));
                    int until = Math.min(involvements.until()[one], involvements.until()[other]);
                    first = from <= until ? Math.min(first, from) : first;
                }
            }
        }
        return first;
    }
}
