package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.partnership.Health;
import nl.kleurplaat.analysis.partnership.Partnership;
import nl.kleurplaat.browse.CollaborationView;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** A partnership as the API shows it. */
record PartnershipView(Snapshot snapshot, Partnership it) {

    public CollaborationView collaboration() {
        return new CollaborationView(snapshot, it.collaboration());
    }

    public LocalDate asOf() {
        return it.day();
    }

    public List<SideView> sides() {
        return it.sides().stream()
                .map(side -> new SideView(collaboration(), side))
                .toList();
    }

    public ConversationView conversation() {
        return new ConversationView(snapshot, it.conversation());
    }

    public @Nullable HealthView health() {
        Health health = it.health();
        return health == null ? null : new HealthView(snapshot, health);
    }
}
