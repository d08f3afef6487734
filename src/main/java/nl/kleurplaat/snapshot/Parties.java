package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Who takes part in which collaboration on one day. */
public final class Parties {

    private final Snapshot snapshot;
    private final int day;

    public Parties(Snapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = Days.start(day);
    }

    /** Whether an organisation exists. */
    public boolean exists(int organisation) {
        Organisation it = snapshot.organisations().get(organisation);
        return it.from() <= day && day <= it.until();
    }

    /** Whether a collaboration goes on. */
    public boolean isActive(int collaboration) {
        Collaboration it = snapshot.collaborations().get(collaboration);
        return it.start() <= day && day <= it.end();
    }

    /** The places of the organisations that take part in a collaboration, ascending; none where it is not active. */
    public int[] in(int collaboration) {
        Involvements parts = snapshot.participations();
        return isActive(collaboration)
                ? parts.row(collaboration)
                        .filter(i -> parts.from()[i] <= day && day <= parts.until()[i])
                        .map(i -> parts.who()[i])
                        .filter(this::exists)
                        .sorted()
                        .distinct()
                        .toArray()
                : new int[0];
    }

    /** The places of the collaborations that an organisation takes part in, ascending. */
    public int[] collaborationsOf(int organisation) {
        return IntStream.of(snapshot.collaborationsOf(organisation))
                .filter(collaboration -> takesPart(organisation, collaboration))
                .toArray();
    }

    /** Whether an organisation takes part in a collaboration. */
    public boolean takesPart(int organisation, int collaboration) {
        return Arrays.binarySearch(in(collaboration), organisation) >= 0;
    }
}
