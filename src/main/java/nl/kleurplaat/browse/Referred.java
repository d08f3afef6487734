package nl.kleurplaat.browse;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Merged;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds what keys refer to; what is gone is left out. */
final class Referred {

    private Referred() {}

    static @Nullable OrganisationView organisation(Snapshot snapshot, @Nullable String key) {
        return key == null ? null : OrganisationView.at(snapshot, snapshot.organisation(key));
    }

    static @Nullable StakeholderView stakeholder(Snapshot snapshot, @Nullable String key) {
        return key == null ? null : StakeholderView.at(snapshot, snapshot.stakeholder(key));
    }

    static @Nullable CollaborationView collaboration(Snapshot snapshot, @Nullable String key) {
        return key == null ? null : CollaborationView.at(snapshot, snapshot.collaboration(key));
    }

    /** Its name. */
    static @Nullable String region(Snapshot snapshot, @Nullable String key) {
        int place = key == null ? -1 : Merged.place(snapshot.regions(), key, Region::key);
        return place < 0 ? null : snapshot.regions().get(place).name();
    }

    static List<OrganisationView> organisations(Snapshot snapshot, List<String> keys) {
        return each(keys, key -> organisation(snapshot, key));
    }

    static List<StakeholderView> stakeholders(Snapshot snapshot, List<String> keys) {
        return each(keys, key -> stakeholder(snapshot, key));
    }

    static List<DomainView> domains(Snapshot snapshot, List<String> keys) {
        return each(keys, key -> {
            int place = Merged.place(snapshot.domains(), key, Domain::key);
            return place < 0 ? null : DomainView.at(snapshot, place);
        });
    }

    static <T> List<T> each(List<String> keys, Function<String, @Nullable T> thing) {
        return keys.stream()
                .map(thing)
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .toList();
    }

    /** What must be there, since what refers to it goes with it. */
    static <T> T there(@Nullable T thing) {
        return Objects.requireNonNull(thing);
    }
}
