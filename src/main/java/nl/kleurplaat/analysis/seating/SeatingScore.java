package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.api.score.SimpleScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a seating is worth, kept while people change places: the weights of the pairs that meet, less a penalty for each time
 * that a rule is broken. A place that changes costs as many steps as there are seats at a table. Public for Timefold.
 */
public final class SeatingScore implements IncrementalScoreCalculator<Seating, SimpleScore> {

    private @Nullable State state;
    private long looked;

    @Override
    public void resetWorkingSolution(Seating seating) {
        State fresh = new State(seating.search());
        seating.getPlaces().forEach(fresh::sit);
        state = fresh;
    }

    @Override
    public void beforeVariableChanged(Object place, String variable) {
        state().leave((Place) place);
    }

    @Override
    public void afterVariableChanged(Object place, String variable) {
        state().sit((Place) place);
    }

    @Override
    public SimpleScore calculateScore() {
        looked++;
        State now = state();
        now.search.looked(looked);
        return SimpleScore.of(now.score);
    }

    private State state() {
        if (state == null) {
            throw new IllegalStateException("nothing is being planned");
        }
        return state;
    }

    /** Who sits where, and how often each pair met. */
    private static final class State {

        private final Search search;
        private final SeatingWish wish;
        private final long penalty;
        private final int[] company;
        private final boolean[][] barred;
        private final int[][] setsOf;
        private final int[] limits;
        private final int[][][] at;
        private final int[][] count;
        private final int[][][] ofSet;
        private final int[][] met;
        private long score;

        State(Search search) {
            this.search = search;
            wish = search.wish();
            penalty = wish.penalty();
            company = wish.companies();
            barred = wish.barred();
            limits = wish.limits();
            int n = wish.people();
            setsOf = new int[n][];
            List<BitSet> spread = wish.spread();
            for (int who = 0; who < n; who++) {
                int one = who;
                setsOf[who] = IntStream.range(0, limits.length)
                        .filter(set -> spread.get(set).get(one))
                        .toArray();
            }
            at = new int[wish.rounds()][wish.tables()][n];
            count = new int[wish.rounds()][wish.tables()];
            ofSet = new int[wish.rounds()][wish.tables()][limits.length];
            met = new int[n][n];
        }

        void sit(Place place) {
            int who = place.who();
            int round = place.round();
            int table = place.table();
            int[] others = at[round][table];
            int size = count[round][table]++;
            for (int i = 0; i < size; i++) {
                int other = others[i];
                score += worth(who, other, met[who][other]);
                met[who][other]++;
                met[other][who]++;
            }
            others[size] = who;
            score -= barred[who][table] ? penalty : 0;
            for (int set : setsOf[who]) {
                if (ofSet[round][table][set]++ >= limits[set]) {
                    score -= penalty;
                }
            }
        }

        void leave(Place place) {
            int who = place.who();
            int round = place.round();
            int table = place.table();
            int[] others = at[round][table];
            int left = --count[round][table];
            int i = 0;
            while (others[i] != who) {
                i++;
            }
            others[i] = others[left];
            score += barred[who][table] ? penalty : 0;
            for (int j = 0; j < left; j++) {
                int other = others[j];
                met[who][other]--;
                met[other][who]--;
                score -= worth(who, other, met[who][other]);
            }
            for (int set : setsOf[who]) {
                if (--ofSet[round][table][set] >= limits[set]) {
                    score += penalty;
                }
            }
        }

        /** What it is worth that two meet who met so often before. */
        private long worth(int a, int b, int before) {
            if (company[a] >= 0 && company[a] == company[b]) {
                return penalty;
            }
            return before > 0 || wish.apart()[a].get(b) ? -penalty : wish.weights()[a][b];
        }
    }
}
