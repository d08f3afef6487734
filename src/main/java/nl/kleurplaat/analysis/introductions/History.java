package nl.kleurplaat.analysis.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;

/**
 * What is known now, and what the record's own history says of who comes to work together.
 *
 * <p>The horizon is a third of the time since the first collaboration that has a start, at most three years. Learned is from
 * several past days, half a horizon apart, the last of them one horizon ago: from what was known on the day, of what came
 * about in the horizon after it: a collaboration, or an acquaintance that was kept. A what-if has no history, and none is put into it.
 */
public final class History {

    private static final int MOST_DAYS = 3 * 365;
    private static final int PARTS = 3;

    /** A shorter horizon than this is no history. */
    private static final int FEWEST_DAYS = 30;

    /** The horizon where there is no history. */
    private static final int WITHOUT = 365;

    private static final int PAST_DAYS = 4;

    private final Snapshot snapshot;
    private final Lens lens;
    private final Function<Lens, Network> seen;

    /**
     * @param lens with its days filled in
     * @param seen what is seen through a lens
     */
    public History(Snapshot snapshot, Lens lens, Function<Lens, Network> seen) {
        this.snapshot = snapshot;
        this.lens = lens;
        this.seen = seen;
    }

    /** What is known on the last day of a network. */
    public KnownAt now(Network network) {
        return known(lens, network, network.asOf(), horizon(network.asOf()));
    }

    /** How likely pairs come to work together after a day. */
    public LikelihoodModel likelihood(KnownAt now, Effort effort) {
        LocalDate today = now.network().asOf();
        int horizon = horizon(today);
        Lens record = lens.after(List.of());
        PastPairs examples = new PastPairs();
        for (int i = 0; hasHistory(today) && i < PAST_DAYS; i++) {
            LocalDate day = today.minusDays(horizon + (long) i * horizon / 2);
            Lens then = record.onDay(day);
            LocalDate last = day.plusDays(horizon);
            KnownAt known = known(then, seen.apply(then), day, horizon);
            examples.add(
                    known,
                    seen.apply(record.during(day.plusDays(1), last)),
                    new Acquainted(snapshot, then, known.network(), last),
                    effort);
        }
        PastPairs average = new PastPairs();
        average.add(now, now.network(), now.acquainted(), effort);
        return LikelihoodModel.of(examples, average, horizon);
    }

    private KnownAt known(Lens through, Network network, LocalDate day, int horizon) {
        Network past = past(day);
        return new KnownAt(
                snapshot, through, network, past, (int) day.minusDays(horizon).toEpochDay());
    }

    private Network past(LocalDate day) {
        return seen.apply(lens.after(List.of()).during(null, day));
    }

    private int horizon(LocalDate day) {
        return hasHistory(day) ? Math.min(MOST_DAYS, part(day)) : WITHOUT;
    }

    private boolean hasHistory(LocalDate day) {
        return part(day) >= FEWEST_DAYS;
    }

    /** The part of the time before a day that a horizon may take. */
    private int part(LocalDate day) {
        Network past = past(day);
        int today = (int) day.toEpochDay();
        int first = IntStream.range(0, past.collaborations().length)
                .map(c -> past.collaboration(snapshot, c).start())
                .filter(start -> start != Days.OPEN_START)
                .min()
                .orElse(today);
        return (today - first) / PARTS;
    }
}
