package nl.kleurplaat.lens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What is seen through a lens on one day or in one period: actors, the ties between them, the groups they belong to, and
 * the collaborations that the ties come from. Immutable by agreement.
 *
 * @param version the version of the snapshot it was made from
 * @param asOf the last day of the window
 * @param keys the key of each actor, ascending: an actor's place in this list is its number in {@code ties} and
 *     {@code groups}
 * @param names the name of each actor
 * @param subjects the place of each actor among the snapshot's organisations or stakeholders; -1 for an actor that a
 *     what-if added
 * @param ties who is tied to whom
 * @param groups who belongs where
 * @param collaborations the collaborations that count, as places in the snapshot's list, ascending; last, as -1, those
 *     that only a what-if has, in the order of {@code planned}
 * @param evidence which of them each tie comes from
 * @param planned the collaborations that a what-if added, as if they were in the record, with version 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Network(
        long version,
        LocalDate asOf,
        List<String> keys,
        List<String> names,
        int[] subjects,
        Ties ties,
        Groups groups,
        int[] collaborations,
        Evidence evidence,
        List<Planned> planned) {

    /**
     * A collaboration that is only in a what-if.
     *
     * @param participants the organisations that take part, in one row
     * @param speakers the stakeholders that do, in one row
     */
    public record Planned(Collaboration collaboration, Involvements participants, Involvements speakers) {}

    /**
     * The collaborations behind each tie.
     *
     * @param offsets length ties + 1: tie {@code t} comes from {@code carriers[offsets[t] … offsets[t+1]-1]}
     * @param carriers numbers of collaborations: places in {@link Network#collaborations}, ascending within a tie
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Evidence(int[] offsets, int[] carriers) {

        /** The collaborations that the tie comes from. */
        public IntStream of(int tie) {
            return Arrays.stream(carriers, offsets[tie], offsets[tie + 1]);
        }

        /** How many collaborations the tie comes from; 0 for a tie that a what-if added. */
        public int count(int tie) {
            return offsets[tie + 1] - offsets[tie];
        }
    }

    /** The number of actors. */
    public int size() {
        return keys.size();
    }

    /**
     * The number of the actor that each subject is, by place; -1 for one that is not seen.
     *
     * @param count how many subjects the snapshot has: organisations or stakeholders
     */
    public int[] actorOf(int count) {
        int[] actorOf = new int[count];
        Arrays.fill(actorOf, -1);
        for (int v = 0; v < size(); v++) {
            if (subjects[v] >= 0) {
                actorOf[subjects[v]] = v;
            }
        }
        return actorOf;
    }

    /** Whether only a what-if has the collaboration. */
    public boolean isPlanned(int collaboration) {
        return collaborations[collaboration] < 0;
    }

    /**
     * One of the collaborations that count.
     *
     * @param snapshot that this network was made from
     * @param collaboration its number: a place in {@link #collaborations}
     */
    public Collaboration collaboration(Snapshot snapshot, int collaboration) {
        return isPlanned(collaboration)
                ? planned(collaboration).collaboration()
                : snapshot.collaborations().get(collaborations[collaboration]);
    }

    /** A collaboration that only a what-if has, by its number. */
    public Planned planned(int collaboration) {
        return planned.get(collaboration - (collaborations.length - planned.size()));
    }

    /** The same network with other groups. */
    public Network groupedBy(Groups other) {
        return new Network(version, asOf, keys, names, subjects, ties, other, collaborations, evidence, planned);
    }

    /**
     * The same network with more ties, which come from no collaboration.
     *
     * @param more these ties and others, between the same actors
     */
    public Network withMoreTies(Ties more) {
        int[] offsets = new int[more.ties() + 1];
        int[] carriers = new int[evidence.carriers().length];
        for (int t = 0; t < more.ties(); t++) {
            int own = ties.tie(more.tieA()[t], more.tieB()[t]);
            int count = own < 0 ? 0 : evidence.count(own);
            if (count > 0) {
                System.arraycopy(evidence.carriers(), evidence.offsets()[own], carriers, offsets[t], count);
            }
            offsets[t + 1] = offsets[t] + count;
        }
        return new Network(
                version,
                asOf,
                keys,
                names,
                subjects,
                more,
                groups,
                collaborations,
                new Evidence(offsets, carriers),
                planned);
    }
}
