package nl.kleurplaat.spark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a job: of which tables it makes which network, and where the outcome goes. Without more it is what the
 * service shows without a lens: all organisations of today by domain.
 *
 * @param tables the folder with the tables, as {@code kleurplaat export --parquet} writes them
 * @param output the folder for the outcome
 * @param first the first day that is looked at, since 1970-01-01; {@link Integer#MIN_VALUE}: all before
 * @param last the last one
 * @param kinds of collaborations that count, in small letters; empty: all
 * @param maxParticipants collaborations with more do not count; null: none is too large
 * @param onlyParticipants leaves out who takes part in no collaboration that counts
 * @param made which tables of the outcome are made
 * @param rounds of the test of the matrix, 0–9,999; 0 leaves z, p and gaps out
 * @param sources how many actors shortest paths are looked for from; 0 leaves bridges out
 * @param seed of the rounds and the sources
 */
record Options(
        String tables,
        String output,
        int first,
        int last,
        Grouping groupBy,
        TieWeight tieWeight,
        List<String> kinds,
        @Nullable Integer maxParticipants,
        boolean onlyParticipants,
        Set<Made> made,
        int rounds,
        int sources,
        long seed) {

    static final int MOST_ROUNDS = 9_999;
    private static final int ROUNDS = 999;
    private static final int SOURCES = 64;
    private static final String ONLY_PARTICIPANTS = "only-participants";

    private static final Set<String> KNOWN = Set.of(
            "as-of",
            "from",
            "until",
            "group-by",
            "tie-weight",
            "kind",
            "max-participants",
            ONLY_PARTICIPANTS,
            "table",
            "rounds",
            "sources",
            "seed",
            "lang");

    /** What groups actors. */
    enum Grouping {
        DOMAIN,
        KIND,
        REGION
    }

    /** What a shared collaboration of n participants adds to a tie. */
    enum TieWeight {
        /** One. */
        SHARED,
        /** 1/(n − 1): Newman 2001, <i>Scientific collaboration networks, II</i>. */
        NEWMAN
    }

    /** The tables of an outcome. */
    enum Made {
        TIES,
        ACTORS,
        SUMMARY,
        MATRIX,
        COVERAGE,
        GAPS,
        BRIDGES
    }

    Options {
        kinds = List.copyOf(kinds);
        made = Collections.unmodifiableSet(EnumSet.copyOf(made));
    }

    /** The language that is asked for, else that of the computer: Dutch, or English for all others. */
    static Locale language(String... arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        String asked = at >= 0 && at + 1 < arguments.length
                ? arguments[at + 1]
                : Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return asked.equals("nl") ? Locale.of("nl") : Locale.ENGLISH;
    }

    /** @throws Refusal where it is written wrongly */
    static Options of(String... arguments) {
        List<String> places = new ArrayList<>();
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                places.add(arguments[i]);
                continue;
            }
            String name = arguments[i].substring(2);
            if (!KNOWN.contains(name)) {
                throw new Refusal(
                        "spark.unknown-option",
                        arguments[i],
                        KNOWN.stream().sorted().map(it -> "--" + it).collect(Collectors.joining(", ")));
            }
            boolean alone = name.equals(ONLY_PARTICIPANTS);
            if (!alone && i + 1 == arguments.length) {
                throw new Refusal("spark.no-value", arguments[i]);
            }
            given.computeIfAbsent(name, it -> new ArrayList<>()).add(alone ? "" : arguments[++i]);
        }
        if (places.size() != 2) {
            throw new Refusal("spark.usage");
        }
        return new Given(given).options(places.get(0), places.get(1));
    }

    /** Options by name, in the order in which they were given. */
    private record Given(Map<String, List<String>> values) {

        Options options(String tables, String output) {
            LocalDate asOf = day("as-of");
            LocalDate from = day("from");
            LocalDate until = day("until");
            if (asOf != null && (from != null || until != null)) {
                throw new Refusal("spark.day-and-period");
            }
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
            LocalDate last = asOf != null ? asOf : until != null ? until : today;
            if (from != null && from.isAfter(last)) {
                if (until != null) {
                    throw new Refusal("spark.period-ends-before-start", from.toString(), until.toString());
                }
                last = from;
            }
            boolean isDay = asOf != null || (from == null && until == null);
            LocalDate first = isDay ? last : from;
            return new Options(
                    tables,
                    output,
                    first == null ? Integer.MIN_VALUE : Math.toIntExact(first.toEpochDay()),
                    Math.toIntExact(last.toEpochDay()),
                    choice("group-by", Grouping.DOMAIN, Grouping.values()),
                    choice("tie-weight", TieWeight.SHARED, TieWeight.values()),
                    values.getOrDefault("kind", List.of()).stream()
                            .map(kind -> kind.strip().toLowerCase(Locale.ROOT))
                            .toList(),
                    values.containsKey("max-participants")
                            ? Math.toIntExact(number("max-participants", 0, 1, Integer.MAX_VALUE))
                            : null,
                    values.containsKey(ONLY_PARTICIPANTS),
                    made(),
                    Math.toIntExact(number("rounds", ROUNDS, 0, MOST_ROUNDS)),
                    Math.toIntExact(number("sources", SOURCES, 0, Integer.MAX_VALUE)),
                    number("seed", 42, Long.MIN_VALUE, Long.MAX_VALUE));
        }

        private Set<Made> made() {
            Set<Made> made = EnumSet.noneOf(Made.class);
            for (String table : values.getOrDefault("table", List.of())) {
                made.add(choice("table", table, Made.values()));
            }
            return made.isEmpty() ? EnumSet.allOf(Made.class) : made;
        }

        private @Nullable String last(String name) {
            List<String> all = values.get(name);
            return all == null ? null : all.getLast();
        }

        private @Nullable LocalDate day(String name) {
            String text = last(name);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Refusal("spark.no-day", "--" + name, text);
            }
        }

        private long number(String name, long otherwise, long least, long most) {
            String text = last(name);
            if (text == null) {
                return otherwise;
            }
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new Refusal("spark.no-number", "--" + name, text, String.valueOf(least), String.valueOf(most));
        }

        private <E extends Enum<E>> E choice(String name, E otherwise, E[] all) {
            String text = last(name);
            return text == null ? otherwise : choice(name, text, all);
        }

        private static <E extends Enum<E>> E choice(String name, String text, E[] all) {
            for (E each : all) {
                if (each.name().equalsIgnoreCase(text)) {
                    return each;
                }
            }
            String known = Arrays.stream(all)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new Refusal("spark.no-choice", "--" + name, text, known);
        }
    }
}
