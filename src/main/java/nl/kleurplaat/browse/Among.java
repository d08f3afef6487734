package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.kleurplaat.snapshot.Folded;
import nl.kleurplaat.snapshot.Merged;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Tests for the fields of filters: null passes everything, a key that does not exist is NOT_FOUND, since an empty list would
 * look like an answer.
 */
public final class Among {

    private final Snapshot snapshot;

    public Among(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Passes what has one of these keys of organisations. */
    public Predicate<Collection<String>> organisations(@Nullable List<String> keys) {
        return keys(keys, new Vocabulary(snapshot)::organisation);
    }

    /** Passes what has one of these keys of collaborations. */
    Predicate<Collection<String>> collaborations(@Nullable List<String> keys) {
        return keys(keys, new Vocabulary(snapshot)::collaboration);
    }

    /** Passes what has one of these keys. */
    static Predicate<Collection<String>> keys(@Nullable List<String> keys) {
        Set<String> wanted = keys == null ? Set.of() : new HashSet<>(keys);
        return of -> keys == null || of.stream().anyMatch(wanted::contains);
    }

    private static Predicate<Collection<String>> keys(@Nullable List<String> keys, Consumer<String> known) {
        if (keys != null) {
            keys.forEach(known);
        }
        return keys(keys);
    }

    /** Passes what has one of these domains, or a narrower one. */
    public Predicate<Collection<String>> domains(@Nullable List<String> names) {
        BitSet chosen = names == null ? new BitSet() : new Vocabulary(snapshot).domains(names);
        return of -> names == null
                || of.stream().anyMatch(key -> {
                    int place = Merged.place(snapshot.domains(), key);
                    return place >= 0 && chosen.get(place);
                });
    }

    /** Whether a text is nothing but what cannot be seen, such as marks without a letter: nothing holds that. */
    static boolean isUnseen(String text) {
        return !text.isEmpty() && Folded.of(text).isEmpty();
    }

    /** Passes what holds this text in one of its own, without case and diacritics. */
    public static Predicate<Collection<@Nullable String>> text(@Nullable String text) {
        if (text != null && isUnseen(text)) {
            return of -> false;
        }
        String part = text == null ? null : Folded.of(text);
        return of -> part == null
                || of.stream()
                        .anyMatch(whole -> whole != null && Folded.of(whole).contains(part));
    }

    /** Whether a day lies within two others, both inclusive; null is open. */
    static boolean between(@Nullable LocalDate from, LocalDate day, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
