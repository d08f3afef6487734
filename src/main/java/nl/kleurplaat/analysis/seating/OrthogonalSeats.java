package nl.kleurplaat.analysis.seating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats on which nobody meets anybody twice, whoever takes them, as mutually orthogonal Latin squares have it. Seat
 * {@code (x, y)} is in round k at table {@code x + k·y}. That is reckoned in the product of the fields of the prime powers of
 * the number of tables, in which k, the same in every field, differs from another k by something that can be divided by: two
 * who meet in both rounds have {@code (k − k')(y − y') = 0}, so the same y, and then the same x. There are as many such
 * rounds as the least of these prime powers (MacNeish, <i>Euler squares</i>, Annals of Mathematics, 1922). Every y has one
 * seat at each table, so that tables are equally full.
 */
final class OrthogonalSeats {

    /** More tables are left to the search. */
    private static final int MOST_TABLES = 64;

    private final List<FiniteField> fields = new ArrayList<>();

    private OrthogonalSeats(int tables) {
        int left = tables;
        for (int prime = 2; left > 1; prime++) {
            int degree = 0;
            while (left % prime == 0) {
                left /= prime;
                degree++;
            }
            if (degree > 0) {
                fields.add(new FiniteField(prime, degree));
            }
        }
    }

    /** By round the table of each seat, one for each who comes; null where there are too few such seats or rounds. */
    static int @Nullable [][] of(SeatingWish wish) {
        int tables = wish.tables();
        int full = Math.ceilDiv(wish.people(), tables);
        if (tables < 2 || tables > MOST_TABLES || full > tables || full > wish.seats()) {
            return null;
        }
        var seats = new OrthogonalSeats(tables);
        int rounds = seats.fields.stream().mapToInt(FiniteField::size).min().orElse(0);
        return wish.rounds() > rounds ? null : seats.tables(wish);
    }

    private int[][] tables(SeatingWish wish) {
        int[][] tableOf = new int[wish.rounds()][wish.people()];
        for (int round = 0; round < tableOf.length; round++) {
            for (int seat = 0; seat < wish.people(); seat++) {
                tableOf[round][seat] = table(seat % wish.tables(), seat / wish.tables(), round);
            }
        }
        return tableOf;
    }

    private int table(int x, int y, int round) {
        int table = 0;
        int scale = 1;
        int across = x;
        int down = y;
        for (FiniteField field : fields) {
            int size = field.size();
            table += scale * field.sum(across % size, field.product(round, down % size));
            scale *= size;
            across /= size;
            down /= size;
        }
        return table;
    }
}
