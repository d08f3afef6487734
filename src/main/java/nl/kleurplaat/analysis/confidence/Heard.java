package nl.kleurplaat.analysis.confidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Who has told what it takes part in, up to the last day that is looked at: an organisation of which the record says when it did, or
 * anybody by an assessment or a dialogue of its own. Who did neither is silent, also where others name it.
 */
public final class Heard {

    /** What was told longer ago may no longer be so. */
    private static final int STALE_AFTER_YEARS = 2;

    private final Snapshot snapshot;
    private final Network network;
    private final @Nullable LocalDate[] last;

    private Heard(Snapshot snapshot, Network network, @Nullable LocalDate[] last) {
        this.snapshot = snapshot;
        this.network = network;
        this.last = last;
    }

    public static Heard of(Snapshot snapshot, Lens lens, Network network) {
        boolean people = lens.actors() == ActorKind.STAKEHOLDER;
        @Nullable LocalDate[] last = new @Nullable LocalDate[network.size()];
        Heard heard = new Heard(snapshot, network, last);
        if (!people) {
            for (Organisation organisation : snapshot.organisations()) {
                LocalDate day = organisation.told();
                if (day != null) {
                    heard.told(Stream.of(organisation.key()), day);
                }
            }
        }
        snapshot.practice()
                .all(Assessment.class)
                .all()
                .forEach(it -> heard.told(
                        people ? Stream.ofNullable(it.stakeholder()) : Stream.of(it.organisation()), it.date()));
        snapshot.practice()
                .all(Dialogue.class)
                .all()
                .forEach(it ->
                        heard.told(people ? it.stakeholders().stream() : Stream.of(it.organisation()), it.date()));
        return heard;
    }

    private void told(Stream<String> keys, LocalDate day) {
        if (!day.isAfter(network.asOf())) {
            keys.mapToInt(key -> Collections.binarySearch(network.keys(), key))
                    .filter(actor -> actor >= 0)
                    .forEach(actor -> {
                        LocalDate before = last[actor];
                        last[actor] = before == null || day.isAfter(before) ? day : before;
                    });
        }
    }

    /** Who told nothing. */
    public BitSet silent() {
        BitSet silent = new BitSet();
        IntStream.range(0, last.length).filter(v -> last[v] == null).forEach(silent::set);
        return silent;
    }

    /** How many told something, and the last time more than {@value #STALE_AFTER_YEARS} years ago. */
    public int stale() {
        LocalDate limit = network.asOf().minusYears(STALE_AFTER_YEARS);
        return (int) Arrays.stream(last)
                .filter(day -> day != null && day.isBefore(limit))
                .count();
    }

    /** Of the collaborations that count, those of which no first day is known. */
    public int undated() {
        return (int) IntStream.range(0, network.collaborations().length)
                .filter(c -> network.collaboration(snapshot, c).start() == Days.OPEN_START)
                .count();
    }

    /**
     * How many ties are known from one side only.
     *
     * @param silent who told nothing
     */
    public static int oneSided(Network network, BitSet silent) {
        return (int) IntStream.range(0, network.ties().ties())
                .filter(t -> silent.get(network.ties().tieA()[t])
                        != silent.get(network.ties().tieB()[t]))
                .count();
    }
}
