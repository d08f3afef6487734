package nl.kleurplaat.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.explore.ComparisonView.Compared;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import org.springframework.stereotype.Component;

/** Two networks side by side. What was compared last is kept: asked again, it is not computed again. */
@Component
class Comparisons {

    private static final int MOST = 16;

    /** Lenses with their days filled in. */
    private record Key(long version, Lens before, Lens after) {}

    private final Networks networks;
    private final Cache<Key, Compared> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Comparisons(Networks networks) {
        this.networks = networks;
    }

    /** @throws nl.kleurplaat.api.Problem BAD_INPUT where the actors or their groups are not of the same sort */
    ComparisonView of(Snapshot snapshot, Lens before, Lens after, Attention attention, Deadline deadline) {
        NetworkAnalysis one = networks.of(snapshot, before, deadline);
        NetworkAnalysis other = networks.of(snapshot, after, deadline);
        ComparisonView.comparable(one.lens(), other.lens());
        Compared compared = kept.get(
                new Key(snapshot.version(), one.lens(), other.lens()),
                key -> new Compared(one.network(), other.network()));
        return new ComparisonView(one, other, compared, attention, deadline);
    }
}
