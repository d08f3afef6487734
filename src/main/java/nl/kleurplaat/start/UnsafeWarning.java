package nl.kleurplaat.start;

import java.lang.reflect.Field;

/**
 * What Java says, once, about the first use of {@code sun.misc.Unsafe}: four lines about the inside of Neo4j, about which
 * whoever starts the program can do nothing. The option that leaves them out cannot be put into a jar.
 */
public final class UnsafeWarning {

    private UnsafeWarning() {}

    /** Has Java believe that it has been said. */
    public static void leaveOut() {
        try {
            Field said = Class.forName("sun.misc.Unsafe").getDeclaredField("memoryAccessWarned");
            said.setAccessible(true);
            said.setBoolean(null, true);
        } catch (ReflectiveOperationException e) {
            // another Java says something else, or nothing
        }
    }
}
