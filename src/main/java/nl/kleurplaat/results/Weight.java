package nl.kleurplaat.results;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import nl.kleurplaat.lens.Network;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes an answer takes, roughly: the arrays, texts and lists that it is made of. What is of the snapshot or of the
 * network counts there.
 */
final class Weight {

    /** Of an object, and of a place in a list. */
    private static final int SMALL = 24;

    /** Of each actor, tie and piece of evidence. */
    private static final int IN_NETWORK = 64;

    /** Of a change of a what-if, which is part of what an answer is kept under. */
    private static final int CHANGE = 200;

    private static final String OURS = "nl.kleurplaat.";

    /** Where the things of the snapshot and of the network are. */
    private static final String[] ELSEWHERE = {OURS + "snapshot.", OURS + "practice.", OURS + "lens."};

    private static final ClassValue<Field[]> PARTS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return parts(type);
        }
    };

    private Weight() {}

    /** @param changes of the lens that the answer is about */
    static int of(Object answer, int changes) {
        long whole = (long) CHANGE * changes + (answer instanceof Network network ? network(network) : bytes(answer));
        return (int) Math.min(Integer.MAX_VALUE, whole);
    }

    private static long network(Network network) {
        long things = (long) network.size()
                + network.ties().ties()
                + network.evidence().carriers().length;
        return SMALL + IN_NETWORK * things;
    }

    private static long bytes(@Nullable Object thing) {
        if (thing == null) {
            return 0;
        }
        if (thing instanceof String text) {
            return (long) SMALL + text.length();
        }
        if (thing instanceof BitSet set) {
            return (long) SMALL + set.size() / Byte.SIZE;
        }
        if (thing instanceof Collection<?> all) {
            return SMALL + all.stream().mapToLong(it -> SMALL + bytes(it)).sum();
        }
        if (thing instanceof Map<?, ?> map) {
            return bytes(map.keySet()) + bytes(map.values());
        }
        if (thing instanceof Object[] all) {
            return SMALL + Arrays.stream(all).mapToLong(it -> SMALL + bytes(it)).sum();
        }
        if (thing.getClass().isArray()) {
            return SMALL + (long) Double.BYTES * Array.getLength(thing);
        }
        return SMALL
                + Arrays.stream(PARTS.get(thing.getClass()))
                        .mapToLong(part -> bytes(value(part, thing)))
                        .sum();
    }

    /** The fields that hold something, of classes whose things belong to an answer. */
    private static Field[] parts(Class<?> type) {
        String name = type.getName();
        boolean belongs = name.startsWith(OURS) && Stream.of(ELSEWHERE).noneMatch(name::startsWith) && !type.isEnum();
        return belongs
                ? Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())
                                && !field.getType().isPrimitive()
                                && field.trySetAccessible())
                        .toArray(Field[]::new)
                : new Field[0];
    }

    private static @Nullable Object value(Field part, Object thing) {
        try {
            return part.get(thing);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
