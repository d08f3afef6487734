package nl.kleurplaat.results;

import java.util.Objects;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Tier;

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

    @Override
    public int hashCode() {
        return hash;
    }
}
