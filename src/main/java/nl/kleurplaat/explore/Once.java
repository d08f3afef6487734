package nl.kleurplaat.explore;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is computed when it is first asked for, and once only, also when two ask at the same time. */
final class Once<T> {

    private final Supplier<T> compute;
    private volatile @Nullable T value;

    Once(Supplier<T> compute) {
        this.compute = compute;
    }

    T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = compute.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
