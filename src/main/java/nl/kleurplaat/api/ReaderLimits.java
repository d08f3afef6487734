package nl.kleurplaat.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks is limited to, beside their role.
 *
 * @param lens through which alone they see, as JSON; null: through any
 * @param questions the texts that alone they ask GraphQL; none: any
 */
public record ReaderLimits(@Nullable String lens, Set<String> questions) {

    public static final ReaderLimits NONE = new ReaderLimits(null, Set.of());

    public ReaderLimits {
        questions = Set.copyOf(questions);
    }
}
