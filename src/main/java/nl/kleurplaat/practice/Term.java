package nl.kleurplaat.practice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that partners use.
 *
 * @param agreed the meaning they agreed on
 * @param agreedOn when they did
 * @param collaboration key of the one in which they use it
 * @param domains keys, the primary one first
 */
public record Term(
        String key,
        String name,
        @Nullable String agreed,
        @Nullable LocalDate agreedOn,
        @Nullable String collaboration,
        List<String> domains,
        int version)
        implements Thing {

    public Term {
        domains = List.copyOf(domains);
    }
}
