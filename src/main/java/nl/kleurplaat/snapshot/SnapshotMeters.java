package nl.kleurplaat.snapshot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** What is in memory of the record, and how new that is. */
@Component
class SnapshotMeters implements MeterBinder {

    private static final double MILLISECONDS = 1_000;

    private final Snapshots snapshots;

    SnapshotMeters(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("kleurplaat.snapshot.age", snapshots, it -> it.age().toMillis() / MILLISECONDS)
                .description("How long ago it was last seen that nothing newer is in the database")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "kleurplaat.snapshot.version",
                        snapshots,
                        it -> it.current().version())
                .description("The version that is read")
                .register(meters);
        things(meters, "organisations", it -> it.organisations().size());
        things(meters, "stakeholders", it -> it.stakeholders().size());
        things(meters, "collaborations", it -> it.collaborations().size());
        things(meters, "participations", it -> it.participations().who().length);
    }

    private void things(MeterRegistry meters, String type, ToIntFunction<Snapshot> count) {
        Gauge.builder("kleurplaat.snapshot.things", snapshots, it -> count.applyAsInt(it.current()))
                .description("How many there are of what takes room")
                .tag("type", type)
                .register(meters);
    }
}
