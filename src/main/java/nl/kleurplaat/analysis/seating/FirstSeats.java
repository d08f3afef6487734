package nl.kleurplaat.analysis.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gives everybody a first place in every round, from which the search begins: who has a fixed seat there, those who can sit at
 * few tables only, those who sit together at one table, the largest company first, and all others in a random order, each where most
 * room is. Tables are then as equally full as these allow.
 */
final class FirstSeats {

    private final SeatingWish wish;
    private final Random random;
    private final boolean[][] barred;

    FirstSeats(SeatingWish wish, long seed) {
        this.wish = wish;
        barred = wish.barred();
        random = new Random(seed);
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int round = 0; round < wish.rounds(); round++) {
            boolean[] fixed = new boolean[wish.people()];
            int[] tables = tables(round, fixed);
            for (int who = 0; who < wish.people(); who++) {
                places.add(new Place(places.size(), round, who, tables[who], fixed[who]));
            }
        }
        return places;
    }

    private int[] tables(int round, boolean[] fixed) {
        int[] tableOf = new int[wish.people()];
        Arrays.fill(tableOf, -1);
        int[] taken = new int[wish.tables()];
        for (SeatingWish.FixedSeat seat : wish.fixed()) {
            if (seat.round() == round && tableOf[seat.who()] < 0) {
                tableOf[seat.who()] = seat.table();
                fixed[seat.who()] = true;
                taken[seat.table()]++;
            }
        }
        for (List<Integer> company : companies()) {
            List<Integer> left =
                    company.stream().filter(who -> tableOf[who] < 0).toList();
            int theirs = company.stream().mapToInt(who -> tableOf[who]).max().orElse(-1);
            for (int who : left) {
                if (theirs < 0 || taken[theirs] >= wish.seats()) {
                    theirs = emptiest(taken, company);
                }
                tableOf[who] = theirs;
                taken[theirs]++;
            }
        }
        return tableOf;
    }

    /** All who come, those who sit together as one, the largest first. */
    private List<List<Integer>> companies() {
        int[] company = wish.companies();
        List<List<Integer>> all = new ArrayList<>(IntStream.range(0, wish.people())
                .filter(who -> company[who] < 0)
                .mapToObj(List::of)
                .toList());
        all.addAll(wish.together());
        Collections.shuffle(all, random);
        all.sort(Comparator.<List<Integer>>comparingInt(it -> open(it).length).thenComparingInt(it -> -it.size()));
        return all;
    }

    /** The tables at which all of a company can sit; where there are none, those of its first. */
    private int[] open(List<Integer> company) {
        int[] all = IntStream.range(0, wish.tables())
                .filter(table -> company.stream().noneMatch(who -> barred[who][table]))
                .toArray();
        return all.length > 0
                ? all
                : IntStream.range(0, wish.tables())
                        .filter(table -> !barred[company.getFirst()][table])
                        .toArray();
    }

    private int emptiest(int[] taken, List<Integer> company) {
        int[] open = open(company);
        boolean room = IntStream.of(open).anyMatch(table -> taken[table] < wish.seats());
        return (room ? IntStream.of(open) : IntStream.range(0, taken.length))
                .boxed()
                .min(Comparator.comparingInt(table -> taken[table]))
                .orElseThrow();
    }
}
