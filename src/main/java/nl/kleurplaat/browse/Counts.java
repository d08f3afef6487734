package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.kleurplaat.snapshot.Column;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Domain;
import nl.kleurplaat.snapshot.Folded;
import nl.kleurplaat.snapshot.Index;
import nl.kleurplaat.snapshot.Keyed;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.snapshot.Region;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Type;

/**
 * Counts the things of a list. What is most often there comes first, equals by name; what is not known comes last.
 *
 * @param type of the things
 * @param places of the things
 * @param unknown what those are called of which it is not known
 */
@SuppressWarnings("ArrayRecordComponent")
record Counts(Snapshot snapshot, Type type, int[] places, Locale language, String unknown) {

    /** The most years that are told apart: a mistaken first day does not make a table of a thousand. */
    private static final int YEARS = 100;

    private static final Comparator<Count> ORDER = Comparator.comparingInt((Count it) -> it.key() == null ? 1 : 0)
            .thenComparing(Comparator.comparingInt(Count::count).reversed())
            .thenComparing(it -> Folded.of(it.name()));

    /** @param by in capitals: YEAR, or a field; a thing that has several counts in each */
    List<Count> by(String by, LocalDate today) {
        Index index = snapshot.index();
        if (by.equals("YEAR")) {
            return years(
                    index.column(type, type.field(type.start())).of(),
                    index.column(type, type.field(type.end())).of(),
                    today);
        }
        Field field = type.called(by.toLowerCase(Locale.ROOT));
        Column column = index.column(type, field);
        return field.type().related()
                ? of(column, snapshot.all(field.label()), Keyed::key, this::name)
                : of(column, index.words(type, field).labels(), word -> word, word -> word);
    }

    private String name(Keyed thing) {
        return switch (thing) {
            case Domain domain -> domain.name(language);
            case Region region -> region.name();
            case Named named -> named.name();
            default -> thing.key();
        };
    }

    private <T> List<Count> of(Column column, List<T> groups, Function<T, String> key, Function<T, String> name) {
        int[] counts = new int[groups.size() + 1];
        for (int place : places) {
            int from = column.offsets()[place];
            int to = column.offsets()[place + 1];
            for (int i = from; i < to; i++) {
                counts[column.of()[i]]++;
            }
            counts[groups.size()] += from == to ? 1 : 0;
        }
        List<Count> all = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (counts[group] > 0) {
                all.add(new Count(key.apply(groups.get(group)), name.apply(groups.get(group)), counts[group]));
            }
        }
        if (counts[groups.size()] > 0) {
            all.add(new Count(null, unknown, counts[groups.size()]));
        }
        all.sort(ORDER);
        return all;
    }

    /**
     * By the calendar years in which they are there, in their order: from the first one that is known, at most a hundred.
     *
     * @param from the first days
     * @param until the last days
     */
    private List<Count> years(int[] from, int[] until, LocalDate today) {
        int last = today.getYear();
        int first = last;
        for (int place : places) {
            if (from[place] != Days.OPEN_START) {
                first = Math.min(first, year(from[place]));
            }
        }
        first = Math.max(first, last - YEARS + 1);
        int[] change = new int[last - first + 2];
        for (int place : places) {
            int begin = from[place] == Days.OPEN_START ? first : Math.max(first, year(from[place]));
            int end = until[place] == Days.OPEN_END ? last : Math.min(last, year(until[place]));
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
}
