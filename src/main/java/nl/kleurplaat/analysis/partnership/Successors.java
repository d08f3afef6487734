package nl.kleurplaat.analysis.partnership;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What sides of a collaboration are in together on the day after it ends: other collaborations of the record, seen through
 * the lens or not, that a what-if does not take away, and those that a what-if adds.
 */
final class Successors {

    private final Snapshot snapshot;
    private final Network network;
    private final PartnershipsSeen seen;
    private final Collaboration ending;
    private final int place;
    private final int next;
    /** By side, its collaborations then: places in the snapshot, and above them those that a what-if adds. */
    private final List<BitSet> of;

    /** @param ending a partnership that has an end */
    Successors(PartnershipsSeen seen, Partnership ending) {
        this.snapshot = seen.snapshot();
        this.network = seen.network();
        this.seen = seen;
        this.place = ending.collaboration();
        this.ending = snapshot.collaborations().get(place);
        this.next = this.ending.end() + 1;
        this.of = ending.sides().stream().map(this::then).toList();
    }

    private BitSet then(Side side) {
        BitSet then = new BitSet();
        IntStream.of(snapshot.collaborationsOf(side.organisation()))
                .filter(other -> other != place && !seen.isTakenAway(other) && takesPart(side.organisation(), other))
                .forEach(then::set);
        for (int p = 0; p < network.planned().size(); p++) {
            int[] participants = network.planned().get(p).participants().who();
            if (IntStream.of(participants).anyMatch(who -> who == side.organisation())) {
                then.set(snapshot.collaborations().size() + p);
            }
        }
        return then;
    }

    private boolean takesPart(int organisation, int other) {
        Collaboration it = snapshot.collaborations().get(other);
        Involvements parts = snapshot.participations();
        return it.start() <= next
                && next <= it.end()
                && IntStream.range(parts.offsets()[other], parts.offsets()[other + 1])
                        .anyMatch(i ->
                                parts.who()[i] == organisation && parts.from()[i] <= next && next <= parts.until()[i]);
    }

    /** Whether two sides, by their place among the sides, are in anything together then. */
    boolean tied(int one, int other) {
        return of.get(one).intersects(of.get(other));
    }

    /** Whether they are in something together then that covers one of the same domains, where there are any. */
    boolean goOn(int one, int other) {
        BitSet both = (BitSet) of.get(one).clone();
        both.and(of.get(other));
        return both.stream().anyMatch(this::sharesDomain);
    }

    private boolean sharesDomain(int other) {
        int count = snapshot.collaborations().size();
        Collaboration it = other < count
                ? snapshot.collaborations().get(other)
                : network.planned().get(other - count).collaboration();
        return ending.domains().length == 0
                || IntStream.of(it.domains())
                        .anyMatch(domain -> IntStream.of(ending.domains()).anyMatch(own -> own == domain));
    }
}
