package nl.kleurplaat.snapshot;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as the API shows it.
 *
 * @param type what its id says it is
 */
public record CollaborationView(Snapshot snapshot, Collaboration it, String type) implements NodeView {

    public CollaborationView(Snapshot snapshot, int place) {
        this(snapshot, snapshot.collaborations().get(place), "Collaboration");
    }

    /**
     * One that is not in the record but only in a what-if. Its id differs from that of anything in the record, and leads
     * nowhere.
     */
    public static CollaborationView planned(Snapshot snapshot, Collaboration it) {
        return new CollaborationView(snapshot, it, "PlannedCollaboration");
    }

    /** Null where the place is -1. */
    static @Nullable CollaborationView at(Snapshot snapshot, int place) {
        return place < 0 ? null : new CollaborationView(snapshot, place);
    }

    @Override
    public String id() {
        return new GlobalId(type, key()).toString();
    }

    @Override
    public String key() {
        return it.key();
    }

    public String name() {
        return it.name();
    }

    public @Nullable String kind() {
        return it.kind();
    }

    public @Nullable LocalDate start() {
        return Days.date(it.start());
    }

    public @Nullable LocalDate end() {
        return Days.date(it.end());
    }

    public List<DomainView> domains() {
        return DomainView.all(snapshot, it.domains());
    }

    public @Nullable String region() {
        return it.region() < 0 ? null : snapshot.regions().get(it.region()).name();
    }

    public @Nullable String goal() {
        return it.goal();
    }

    public @Nullable String conversation() {
        return it.conversation();
    }

    public @Nullable String setting() {
        return it.setting();
    }

    public int version() {
        return it.version();
    }

    public List<Participation> participations() {
        return it.participations().stream()
                .map(p -> new Participation(
                        new OrganisationView(snapshot, p.organisation()),
                        p.role(),
                        Days.date(p.from()),
                        Days.date(p.until())))
                .toList();
    }

    public List<Representation> representations() {
        return it.representations().stream()
                .map(r -> new Representation(
                        new StakeholderView(snapshot, r.stakeholder()),
                        OrganisationView.at(snapshot, r.organisation()),
                        r.mandate(),
                        Days.date(r.from()),
                        Days.date(r.until())))
                .toList();
    }

    /** An organisation's part. */
    public record Participation(
            OrganisationView organisation,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Who speaks for whom. */
    public record Representation(
            StakeholderView stakeholder,
            @Nullable OrganisationView organisation,
            @Nullable String mandate,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
