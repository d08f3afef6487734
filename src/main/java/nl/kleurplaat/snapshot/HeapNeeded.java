package nl.kleurplaat.snapshot;

import java.util.Optional;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start what heap the record needs, where there is less.
 *
 * <p>The program itself keeps 90 MB; as much again is for the database inside and for what requests take. A record takes 200
 * bytes per participation, all else counted in, and is there twice while it is read again; the network of one lens takes 120
 * bytes per participation; the rest is for rows that are being read and for results that are kept. Sources: what was in use
 * after a collection with an empty record (89 MB) and with 250,000 participations (140 MB), and the growth benchmark,
 * {@code docs/benchmarks.md}.
 */
@Component
class HeapNeeded {

    private static final long PROGRAM = 180L << 20;
    private static final long PER_PARTICIPATION = 700;

    private static final Logger log = LoggerFactory.getLogger(HeapNeeded.class);

    private final Snapshots snapshots;
    private final Texts texts;

    HeapNeeded(Snapshots snapshots, Texts texts) {
        this.snapshots = snapshots;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void tell() {
        int participations = snapshots.current().participations().who().length;
        tooLittle(participations, Runtime.getRuntime().maxMemory())
                .ifPresent(sentence -> log.warn(texts.text(Texts.DUTCH, sentence)));
    }

    /**
     * Empty where it is enough.
     *
     * @param heap bytes
     */
    static Optional<Sentence> tooLittle(int participations, long heap) {
        long needed = PROGRAM + PER_PARTICIPATION * participations;
        return heap >= needed
                ? Optional.empty()
                : Optional.of(Sentence.of("record.small-heap")
                        .with("participations", participations)
                        .with("needed", megabytes(needed))
                        .with("heap", megabytes(heap)));
    }

    /** As a number that is not written with points or commas: it is copied to where the program is started. */
    private static String megabytes(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes, 1 << 20));
    }
}
