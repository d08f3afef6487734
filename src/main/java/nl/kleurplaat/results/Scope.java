package nl.kleurplaat.results;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is looked at: in the same scope everybody sees the same.
 *
 * @param version of the record
 * @param tier how much of persons is shown
 * @param lens with its days filled in
 * @param hash is kept, because a lens with a what-if is long
 */
record Scope(long version, Tier tier, Lens lens, int hash) {

    Scope(Snapshot snapshot, Lens lens) {
        this(snapshot.version(), snapshot.tier(), lens, Objects.hash(snapshot.version(), snapshot.tier(), lens));
    }

    /** A name that is the same in every program: made of the written form, in which no two lenses are alike. */
    UUID id() {
        List<String> kinds = lens.changes().stream()
                .map(change -> change.getClass().getSimpleName())
                .toList();
        return UUID.nameUUIDFromBytes(JsonMapper.shared().writeValueAsBytes(List.of(version, tier, lens, kinds)));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
