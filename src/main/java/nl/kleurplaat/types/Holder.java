package nl.kleurplaat.types;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record class in which things of a type are held: its components are called as the fields of the type, so that its
 * records are made and read by the names of these.
 */
public final class Holder<T> {

    private static final ClassValue<Holder<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Holder<?> computeValue(Class<?> type) {
            return new Holder<>(type);
        }
    };

    private final List<RecordComponent> all;
    private final Map<String, Method> accessors = new HashMap<>();
    private final Map<String, Function<Object, @Nullable Object>> readers = new ConcurrentHashMap<>();
    private final Constructor<T> constructor;

    private Holder(Class<T> held) {
        all = List.of(held.getRecordComponents());
        all.forEach(component -> accessors.put(component.getName(), component.getAccessor()));
        try {
            constructor = held.getDeclaredConstructor(
                    all.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // made of that class
    public static <T> Holder<T> of(Class<T> held) {
        return (Holder<T>) KNOWN.get(held);
    }

    /** In the order of the record. */
    public List<RecordComponent> all() {
        return all;
    }

    public boolean has(String name) {
        return accessors.containsKey(name);
    }

    /** @param values in the order of the record */
    public T make(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " does not take " + Arrays.toString(values), e);
        }
    }

    /** A thing with other values under some names; the caller knows that these are there. */
    public T with(T thing, Map<String, ?> values) {
        return make(all.stream()
                .map(RecordComponent::getName)
                .map(name -> values.containsKey(name) ? values.get(name) : read(thing, name))
                .toArray());
    }

    /** Reads what a thing has under a name, as fast as its own method; the caller knows that it is there. */
    public Function<Object, @Nullable Object> reader(String name) {
        return readers.computeIfAbsent(name, this::makeReader);
    }

    @SuppressWarnings("unchecked") // it takes any object
    private Function<Object, @Nullable Object> makeReader(String name) {
        try {
            return MethodHandleProxies.asInterfaceInstance(
                    Function.class, MethodHandles.publicLookup().unreflect(accessor(name)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a thing has under a name; the caller knows that it is there. */
    public @Nullable Object read(Object thing, String name) {
        try {
            return accessor(name).invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " of " + thing + " cannot be read", e);
        }
    }

    private Method accessor(String name) {
        Method accessor = accessors.get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(constructor.getName() + " has no " + name);
        }
        return accessor;
    }
}
