package nl.kleurplaat.results;

import java.util.Objects;
import nl.kleurplaat.lens.Lens;

/**
 * What is looked at: in the same scope everybody sees the same.
 *
 * @param version of the record
 * @param lens with its days filled in
 * @param hash is kept, because a lens with a what-if is long
 */
record Scope(long version, Lens lens, int hash) {

    Scope(long version, Lens lens) {
        this(version, lens, Objects.hash(version, lens));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
