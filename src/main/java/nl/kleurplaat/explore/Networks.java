package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/**
 * The networks that were looked at last, with what was computed on them: asked again, they are not computed again. Those
 * of a version that has passed are let go.
 */
@Component
class Networks {

    /** The things of the snapshots that networks are kept of, together: four times a country, or hundreds of regions. */
    private static final int MOST = 2_000_000;

    /** @param lens with its days filled in */
    private record Key(long version, Lens lens, int size) {}

    private final Cache<Key, Once<Computed>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, Once<Computed> computed) -> key.size())
            .build();
    private final AtomicLong newest = new AtomicLong();
    private final Clock clock;

    Networks(Clock clock) {
        this.clock = clock;
    }

    NetworkAnalysis of(Snapshot snapshot, Lens lens, Deadline deadline) {
        return new NetworkAnalysis(computed(snapshot, lens, deadline), deadline);
    }

    Computed computed(Snapshot snapshot, Lens lens, Deadline deadline) {
        forgetBefore(snapshot.version());
        Lens today = lens.on(LocalDate.now(clock));
        int size = snapshot.organisations().size()
                + snapshot.stakeholders().size()
                + snapshot.collaborations().size();
        return kept.get(
                        new Key(snapshot.version(), today, size),
                        key -> Once.quick(() -> new Computed(snapshot, today, Projection.network(snapshot, today))))
                .get(deadline);
    }

    private void forgetBefore(long version) {
        if (newest.getAndAccumulate(version, Math::max) < version) {
            kept.asMap().keySet().removeIf(key -> key.version() < version);
        }
    }
}
