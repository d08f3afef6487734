package nl.kleurplaat.persons;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a person was erased. Nothing of it tells who.
 *
 * @param person what the history called them: random, so that only a database in which they still are knows who it is
 * @param at when
 * @param by who did it
 * @param names what became of texts that named them
 * @param word that stands for the name in these
 */
record Erasure(String person, Instant at, String by, NamesInTexts names, String word) {

    private static final String BETWEEN = "\t";

    /** As one line of a file. */
    String line() {
        return String.join(BETWEEN, person, at.truncatedTo(ChronoUnit.SECONDS).toString(), by, names.name(), word);
    }

    /** Null for a line that says something else. */
    static @Nullable Erasure of(String line) {
        List<String> parts = List.of(line.split(BETWEEN, -1));
        return line.startsWith("#") || parts.size() != 5
                ? null
                : new Erasure(
                        parts.get(0),
                        Instant.parse(parts.get(1)),
                        parts.get(2),
                        NamesInTexts.valueOf(parts.get(3)),
                        parts.get(4));
    }
}
