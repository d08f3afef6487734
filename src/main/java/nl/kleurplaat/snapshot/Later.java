package nl.kleurplaat.snapshot;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made once, when it is first asked for. */
public final class Later<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    /** Null where it has not been asked for. */
    @Nullable
    T ifMade() {
        return made;
    }

    void set(T it) {
        made = it;
    }
}
