package nl.kleurplaat.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.analysis.seating.SeatingWish;
import nl.kleurplaat.analysis.seating.SeatingWish.FixedSeat;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.results.PlannedTables;
import org.jspecify.annotations.Nullable;

/** A plan of tables as it is asked for; null is absent. */
record PlanMeetingInput(
        List<String> participants,
        int tables,
        int seats,
        int rounds,
        @Nullable List<List<String>> apart,
        @Nullable List<List<String>> together,
        @Nullable List<List<String>> declined,
        @Nullable List<FixedSeatInput> fixed,
        @Nullable List<CertainTablesInput> certainTables,
        @Nullable List<LanguageInput> languages,
        @Nullable Integer seed,
        @Nullable Integer seconds) {

    private static final int MOST_PEOPLE = 300;
    private static final int MOST_TABLES = 100;
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_SECONDS = 300;
    private static final int USUAL_SECONDS = 30;

    /** A seat that is given; rounds and tables count from 1. */
    record FixedSeatInput(int round, int table, String key) {}

    /** Tables at which alone some can sit; they count from 1. */
    record CertainTablesInput(List<String> participants, List<Integer> tables) {}

    /** Who speaks a language. */
    record LanguageInput(String language, List<String> participants) {}

    /**
     * What is asked, of who is in a network.
     *
     * @throws Problem NOT_FOUND, BAD_INPUT or TOO_LARGE, with the place and what would be right
     */
    PlannedTables of(NetworkAnalysis analysis) {
        int size = analysis.network().size();
        if (size > Prospects.MOST_ACTORS) {
            throw new Problem(ProblemCode.TOO_LARGE, "introductions.too-many", size, Prospects.MOST_ACTORS);
        }
        List<Integer> people =
                participants.stream().map(analysis::actor).distinct().toList();
        within("participants", people.size(), 2, MOST_PEOPLE);
        within("tables", tables, 1, MOST_TABLES);
        within("seats", seats, 2, MOST_PEOPLE);
        within("rounds", rounds, 1, MOST_ROUNDS);
        int most = seconds == null ? USUAL_SECONDS : seconds;
        within("seconds", most, 1, MOST_SECONDS);
        if (tables * seats < people.size()) {
            throw new Problem(ProblemCode.BAD_INPUT, "tables.few-seats", tables, seats, tables * seats, people.size());
        }
        Map<String, Integer> places = new HashMap<>();
        for (String key : participants) {
            places.put(key, people.indexOf(analysis.actor(key)));
        }
        List<List<Integer>> strangers = new ArrayList<>(sets("apart", apart, places));
        List<List<Integer>> speechless = MeetingNeeds.speechless(orNone(languages), places);
        List<List<Integer>> companies = companies(sets("together", together, places));
        for (List<Integer> company : companies) {
            check(company, strangers, "tables.contradictory", people, analysis);
            check(company, speechless, "tables.no-language", people, analysis);
        }
        strangers.addAll(speechless);
        BitSet[] others = SeatingWish.others(strangers, people.size());
        List<FixedSeat> given = seats(places, SeatingWish.others(companies, people.size()), others);
        MeetingNeeds needs = new MeetingNeeds(
                people.stream().map(analysis.network().keys()::get).toList(), tables, seats);
        needs.only(orNone(certainTables), places, companies);
        needs.check(given, others);
        return new PlannedTables(
                people,
                tables,
                seats,
                rounds,
                strangers,
                companies,
                sets("declined", declined, places),
                given,
                needs.certain(),
                seed == null ? 1 : seed,
                most);
    }

    static void within(String field, int asked, int least, int most) {
        if (asked < least || asked > most) {
            throw new Problem(ProblemCode.BAD_INPUT, "tables.range", field, asked, least, most);
        }
    }

    private static List<List<Integer>> sets(
            String field, @Nullable List<List<String>> asked, Map<String, Integer> places) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .map(set -> set.stream()
                                .map(key -> place(field, key, places))
                                .distinct()
                                .toList())
                        .filter(set -> set.size() > 1)
                        .toList();
    }

    static int place(String field, String key, Map<String, Integer> places) {
        Integer place = places.get(key);
        if (place == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "tables.not-there", field, key);
        }
        return place;
    }

    /** Who sits with one of those who sit together sits with all of them. */
    private static List<List<Integer>> companies(List<List<Integer>> asked) {
        List<BitSet> companies = new ArrayList<>();
        for (List<Integer> set : asked) {
            BitSet whole = new BitSet();
            set.forEach(whole::set);
            companies.stream().filter(it -> it.intersects(whole)).forEach(whole::or);
            companies.removeIf(it -> it.intersects(whole));
            companies.add(whole);
        }
        return companies.stream().map(it -> it.stream().boxed().toList()).toList();
    }

    private void check(
            List<Integer> company,
            List<List<Integer>> strangers,
            String why,
            List<Integer> people,
            NetworkAnalysis analysis) {
        if (company.size() > seats) {
            throw new Problem(ProblemCode.BAD_INPUT, "tables.large-company", company.size(), seats);
        }
        for (List<Integer> apart : strangers) {
            List<String> both = apart.stream()
                    .filter(company::contains)
                    .map(who -> analysis.network().keys().get(people.get(who)))
                    .toList();
            if (both.size() > 1) {
                throw new Problem(ProblemCode.BAD_INPUT, why, both.getFirst(), both.get(1));
            }
        }
    }

    private List<FixedSeat> seats(Map<String, Integer> places, BitSet[] together, BitSet[] apart) {
        List<FixedSeat> given = new ArrayList<>();
        for (FixedSeatInput seat : orNone(fixed)) {
            within("fixed.round", seat.round, 1, rounds);
            within("fixed.table", seat.table, 1, tables);
            FixedSeat added = new FixedSeat(seat.round - 1, seat.table - 1, place("fixed", seat.key, places));
            if (given.contains(added)) {
                continue;
            }
            for (FixedSeat other : given) {
                BitSet[] wrong = other.table() == added.table() ? apart : together;
                if (other.round() == added.round()
                        && (other.who() == added.who() || wrong[other.who()].get(added.who()))) {
                    throw new Problem(
                            ProblemCode.BAD_INPUT, "tables.contradictory-seat", seat.key, seat.table, seat.round);
                }
            }
            given.add(added);
            long there = given.stream()
                    .filter(it -> it.round() == added.round() && it.table() == added.table())
                    .count();
            if (there > seats) {
                throw new Problem(ProblemCode.BAD_INPUT, "tables.full-table", seat.table, seat.round, there, seats);
            }
        }
        return given;
    }

    private static <T> List<T> orNone(@Nullable List<T> asked) {
        return asked == null ? List.of() : asked;
    }
}
