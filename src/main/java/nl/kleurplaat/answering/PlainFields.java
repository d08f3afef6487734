package nl.kleurplaat.answering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that {@link PlainReading} may read straight from memory: they hold for every caller, need nothing but their
 * source and arguments, and cannot fail. What is personal, or depends on who asks, does not belong here.
 */
public final class PlainFields {

    /** Reads a field of something. */
    public interface Reader<S> {
        @Nullable
        Object of(S source);
    }

    /** Makes the reader of a field for one request. */
    public interface Maker<S> {
        /** Null where what is asked is not plain. */
        @Nullable
        Reader<S> of(Asked asked);
    }

    /**
     * How a field is asked for.
     *
     * @param arguments as the schema coerces them
     */
    public record Asked(Map<String, Object> arguments, Locale language) {

        /** An argument; null where it is absent. */
        public <T> @Nullable T argument(String name, Class<T> type) {
            return type.cast(arguments.get(name));
        }
    }

    private final Map<String, Map<String, Maker<?>>> types = new HashMap<>();

    /** Adds a field without arguments. */
    public <S> PlainFields add(String type, String field, Reader<S> reader) {
        return with(type, field, asked -> reader);
    }

    /** Adds a field whose reader depends on how it is asked for. */
    public <S> PlainFields with(String type, String field, Maker<S> maker) {
        types.computeIfAbsent(type, name -> new HashMap<>()).put(field, maker);
        return this;
    }

    @Nullable
    Maker<?> maker(String type, String field) {
        Map<String, Maker<?>> fields = types.get(type);
        return fields == null ? null : fields.get(field);
    }

    /** Whether a type has fields that may be read so. */
    public boolean knows(String type) {
        return types.containsKey(type);
    }
}
