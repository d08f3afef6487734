package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Folded;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Words;
import org.jspecify.annotations.Nullable;

/**
 * Counts the things of a list. What is most often there comes first, equals by name; what is not known comes last.
 *
 * @param places of the things
 * @param unknown what those are called of which it is not known
 */
@SuppressWarnings("ArrayRecordComponent")
record Counts(Snapshot snapshot, int[] places, Locale language, String unknown) {

    /** The most years that are told apart: a mistaken first day does not make a table of a thousand. */
    private static final int YEARS = 100;

    private static final Comparator<Count> ORDER = Comparator.comparingInt((Count it) -> it.key() == null ? 1 : 0)
            .thenComparing(Comparator.comparingInt(Count::count).reversed())
            .thenComparing(it -> Folded.of(it.name()));

    /** By the first word of each. */
    List<Count> words(Words words) {
        return one(words.labels().size(), words::first, words.labels()::get, words.labels()::get);
    }

    /** By domain; a thing of several counts in each. */
    List<Count> domains(IntFunction<int[]> of) {
        List<Domain> all = snapshot.domains();
        return many(
                all.size(),
                of,
                place -> all.get(place).key(),
                place -> all.get(place).name(language));
    }

    /** By organisation; a thing of several counts in each. */
    List<Count> organisations(IntFunction<int[]> of) {
        List<Organisation> all = snapshot.organisations();
        return many(
                all.size(),
                of,
                place -> all.get(place).key(),
                place -> all.get(place).name());
    }

    /** By region. */
    List<Count> regions(IntUnaryOperator of) {
        List<Region> all = snapshot.regions();
        return one(
                all.size(),
                of,
                place -> all.get(place).key(),
                place -> all.get(place).name());
    }

    /**
     * By the calendar years in which they are there, in their order: from the first one that is known, at most a hundred.
     *
     * @param from the first days
     * @param until the last days
     */
    List<Count> years(IntUnaryOperator from, IntUnaryOperator until, LocalDate today) {
        int last = today.getYear();
        int first = last;
        for (int place : places) {
            if (from.applyAsInt(place) != Days.OPEN_START) {
                first = Math.min(first, year(from.applyAsInt(place)));
            }
        }
        first = Math.max(first, last - YEARS + 1);
        int[] change = new int[last - first + 2];
        for (int place : places) {
            int begin =
                    from.applyAsInt(place) == Days.OPEN_START ? first : Math.max(first, year(from.applyAsInt(place)));
            int end = until.applyAsInt(place) == Days.OPEN_END ? last : Math.min(last, year(until.applyAsInt(place)));
            if (begin <= end) {
                change[begin - first]++;
                change[end - first + 1]--;
            }
        }
        List<Count> counts = new ArrayList<>();
        int there = 0;
        for (int year = first; year <= last; year++) {
            there += change[year - first];
            counts.add(new Count(String.valueOf(year), String.valueOf(year), there));
        }
        return counts;
    }

    private static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    private List<Count> one(int groups, IntUnaryOperator of, IntFunction<String> key, IntFunction<String> name) {
        int[] counts = new int[groups + 1];
        for (int place : places) {
            int group = of.applyAsInt(place);
            counts[group < 0 ? groups : group]++;
        }
        return counts(counts, key, name);
    }

    private List<Count> many(int groups, IntFunction<int[]> of, IntFunction<String> key, IntFunction<String> name) {
        int[] counts = new int[groups + 1];
        for (int place : places) {
            int[] all = of.apply(place);
            for (int group : all) {
                counts[group]++;
            }
            counts[groups] += all.length == 0 ? 1 : 0;
        }
        return counts(counts, key, name);
    }

    private List<Count> counts(int[] counts, IntFunction<String> key, IntFunction<String> name) {
        List<Count> all = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            boolean known = group < counts.length - 1;
            if (counts[group] > 0) {
                @Nullable String itsKey = known ? key.apply(group) : null;
                all.add(new Count(itsKey, known ? name.apply(group) : unknown, counts[group]));
            }
        }
        all.sort(ORDER);
        return all;
    }
}
