package nl.kleurplaat.browse;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.kleurplaat.snapshot.Merged;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds what keys refer to; what is gone is left out. */
final class Referred {

    private Referred() {}

    /** Its name. */
    static @Nullable String region(Snapshot snapshot, @Nullable String key) {
        int place = key == null ? -1 : Merged.place(snapshot.regions(), key);
        return place < 0 ? null : snapshot.regions().get(place).name();
    }

    static <T> List<T> each(List<?> keys, Function<String, @Nullable T> thing) {
        return keys.stream()
                .map(String.class::cast)
                .map(thing)
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .toList();
    }
}
