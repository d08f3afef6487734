package nl.kleurplaat.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.seating.SeatingWish.CertainTables;
import nl.kleurplaat.analysis.seating.SeatingWish.FixedSeat;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.explore.PlanMeetingInput.CertainTablesInput;
import nl.kleurplaat.explore.PlanMeetingInput.LanguageInput;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What those who come need: with whom they can talk, and at which tables they can sit. What cannot be is refused before it is planned. */
final class MeetingNeeds {

    private final List<String> keys;
    private final int tables;
    private final int seats;

    /** By who comes the tables at which alone they can sit; null: at any. */
    private final @Nullable BitSet[] open;

    /** @param keys of who come, by number */
    MeetingNeeds(List<String> keys, int tables, int seats) {
        this.keys = keys;
        this.tables = tables;
        this.seats = seats;
        open = new BitSet[keys.size()];
    }

    /** Every two of those of whom languages are given who have none in common. */
    static List<List<Integer>> speechless(List<LanguageInput> languages, Map<String, Integer> places) {
        Map<Integer, Set<String>> spoken = new TreeMap<>();
        for (LanguageInput one : languages) {
            for (String key : one.participants()) {
                spoken.computeIfAbsent(PlanMeetingInput.place("languages", key, places), who -> new HashSet<>())
                        .add(Vocabulary.folded(one.language()));
            }
        }
        List<List<Integer>> pairs = new ArrayList<>();
        spoken.forEach((one, theirs) -> spoken.forEach((other, others) -> {
            if (one < other && Collections.disjoint(theirs, others)) {
                pairs.add(List.of(one, other));
            }
        }));
        return pairs;
    }

    /** Who is named twice can sit at the tables that are named both times; and so can who sit together with them. */
    void only(List<CertainTablesInput> asked, Map<String, Integer> places, List<List<Integer>> companies) {
        for (CertainTablesInput one : asked) {
            BitSet these = new BitSet();
            one.tables().forEach(table -> {
                PlanMeetingInput.within("certainTables.tables", table, 1, tables);
                these.set(table - 1);
            });
            for (String key : one.participants()) {
                only(PlanMeetingInput.place("certainTables", key, places), these);
            }
        }
        for (List<Integer> company : companies) {
            List<BitSet> theirs = company.stream()
                    .map(who -> open[who])
                    .filter(Objects::nonNull)
                    .map(tablesOfOne -> (BitSet) tablesOfOne.clone())
                    .toList();
            theirs.forEach(these -> company.forEach(who -> only(who, these)));
        }
    }

    private void only(int who, BitSet these) {
        BitSet left = (BitSet) these.clone();
        BitSet known = open[who];
        if (known != null) {
            left.and(known);
        }
        if (left.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "tables.no-table", keys.get(who));
        }
        open[who] = left;
    }

    /**
     * Refuses what cannot be in some round.
     *
     * @param apart by who comes, who sits at another table
     */
    void check(List<FixedSeat> fixed, BitSet[] apart) {
        for (FixedSeat seat : fixed) {
            BitSet these = open[seat.who()];
            if (these != null && !these.get(seat.table())) {
                throw new Problem(
                        ProblemCode.BAD_INPUT, "tables.fixed-elsewhere", keys.get(seat.who()), seat.table() + 1);
            }
        }
        for (int who = 0; who < open.length; who++) {
            BitSet these = open[who];
            if (these != null && these.cardinality() == 1) {
                int one = who;
                apart[who].stream()
                        .filter(other -> other > one && these.equals(open[other]))
                        .findFirst()
                        .ifPresent(other -> {
                            throw new Problem(
                                    ProblemCode.BAD_INPUT,
                                    "tables.apart-at-one",
                                    keys.get(one),
                                    keys.get(other),
                                    these.nextSetBit(0) + 1);
                        });
            }
        }
        // where nobody has a fixed seat, and in each round in which somebody has
        room(List.of());
        fixed.stream().collect(Collectors.groupingBy(FixedSeat::round)).values().forEach(this::room);
    }

    /** Whether all who can sit at some tables only find a seat there (Hall 1935), beside those who have one. */
    private void room(List<FixedSeat> taken) {
        int[] left = new int[tables];
        Arrays.fill(left, seats);
        BitSet seated = new BitSet();
        for (FixedSeat seat : taken) {
            left[seat.table()]--;
            seated.set(seat.who());
        }
        List<List<Integer>> at = IntStream.range(0, tables)
                .mapToObj(table -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int who = 0; who < open.length; who++) {
            if (open[who] != null && !seated.get(who)) {
                BitSet looked = new BitSet();
                if (!sits(who, left, at, looked)) {
                    int there =
                            looked.stream().map(table -> at.get(table).size()).sum() + 1;
                    throw new Problem(
                            ProblemCode.BAD_INPUT,
                            "tables.certain-full",
                            there,
                            looked.stream()
                                    .mapToObj(table -> String.valueOf(table + 1))
                                    .collect(Collectors.joining(", ")),
                            there - 1);
                }
            }
        }
    }

    /** Gives somebody a seat, for which others may move on. */
    private boolean sits(int who, int[] left, List<List<Integer>> at, BitSet looked) {
        BitSet these = Objects.requireNonNull(open[who]);
        for (int table = these.nextSetBit(0); table >= 0; table = these.nextSetBit(table + 1)) {
            if (looked.get(table)) {
                continue;
            }
            looked.set(table);
            List<Integer> there = at.get(table);
            if (there.size() < left[table]) {
                there.add(who);
                return true;
            }
            for (int i = 0; i < there.size(); i++) {
                if (sits(there.get(i), left, at, looked)) {
                    there.set(i, who);
                    return true;
                }
            }
        }
        return false;
    }

    /** Of those who cannot sit anywhere. */
    List<CertainTables> certain() {
        return IntStream.range(0, open.length)
                .mapToObj(who -> {
                    BitSet these = open[who];
                    return these == null || these.cardinality() == tables
                            ? null
                            : new CertainTables(who, these.stream().boxed().toList());
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
