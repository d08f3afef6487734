package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** The networks that were looked at last, with what was computed on them: asked again, they are not computed again. */
@Component
class Networks {

    private static final int MOST = 32;

    /** @param lens with its days filled in */
    private record Key(long version, Lens lens) {}

    private final Cache<Key, NetworkAnalysis> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    Networks(Clock clock) {
        this.clock = clock;
    }

    NetworkAnalysis of(Snapshot snapshot, Lens lens) {
        Lens today = lens.on(LocalDate.now(clock));
        return kept.get(
                new Key(snapshot.version(), today),
                key -> new NetworkAnalysis(snapshot, today, Projection.network(snapshot, today)));
    }
}
