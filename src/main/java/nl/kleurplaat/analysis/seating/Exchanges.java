package nl.kleurplaat.analysis.seating;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import nl.kleurplaat.analysis.Shuffled;

/**
 * Has two people exchange their seats in all rounds, so that seats on which nobody meets anybody twice stay so. What is worse
 * is accepted less and less (simulated annealing).
 */
final class Exchanges {

    private final int[][] tableOf;
    private final Place[][] places;
    private final int[] seatOf;
    private final SeatingScore score = new SeatingScore();
    private final Random random;

    /**
     * @param seating of which the places get the best seats that are found
     * @param tableOf by round the table of each seat
     */
    Exchanges(Seating seating, int[][] tableOf, long seed) {
        this.tableOf = tableOf;
        List<Place> all = seating.getPlaces();
        int people = all.size() / tableOf.length;
        places = new Place[tableOf.length][people];
        all.forEach(place -> places[place.round()][place.who()] = place);
        random = new Random(seed);
        seatOf = Shuffled.upTo(people, random);
        sit(seatOf);
        score.resetWorkingSolution(seating);
    }

    private void sit(int[] seats) {
        for (int round = 0; round < places.length; round++) {
            for (int who = 0; who < seats.length; who++) {
                places[round][who].setTable(tableOf[round][seats[who]]);
            }
        }
    }

    /**
     * @param warm what a loss may be at first
     * @param over whether there is no more time
     */
    void improve(long moves, double warm, BooleanSupplier over) {
        long now = score.calculateScore().score();
        long most = now;
        int[] best = seatOf.clone();
        for (long move = 0; move < moves && !over.getAsBoolean(); move++) {
            int a = random.nextInt(seatOf.length);
            int b = random.nextInt(seatOf.length);
            if (a == b) {
                continue;
            }
            exchange(a, b);
            long then = score.calculateScore().score();
            double temperature = warm * (moves - move) / moves;
            if (then < now && random.nextDouble() >= Math.exp((then - now) / temperature)) {
                exchange(a, b);
                continue;
            }
            now = then;
            if (now > most) {
                most = now;
                best = seatOf.clone();
            }
        }
        sit(best);
    }

    private void exchange(int a, int b) {
        int seat = seatOf[a];
        seatOf[a] = seatOf[b];
        seatOf[b] = seat;
        for (int round = 0; round < places.length; round++) {
            for (int who : new int[] {a, b}) {
                score.beforeVariableChanged(places[round][who], "table");
            }
            for (int who : new int[] {a, b}) {
                places[round][who].setTable(tableOf[round][seatOf[who]]);
                score.afterVariableChanged(places[round][who], "table");
            }
        }
    }
}
