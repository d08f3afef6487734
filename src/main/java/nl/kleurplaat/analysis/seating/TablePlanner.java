package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.kleurplaat.analysis.Effort;
import org.jspecify.annotations.Nullable;

/**
 * Plans who sits at which table. Rounds of two at which everybody may sit anywhere are matched exactly, one after another. All others are
 * searched by Timefold: two in a round change places, and what is worse is accepted less and less (simulated annealing). Where
 * there are {@linkplain OrthogonalSeats seats on which nobody meets anybody twice}, people first exchange these, and that search
 * only betters what came of it. The search ends after a number of moves that follows from the size, so that the same wish and seed give the same plan; where the
 * time is over before, the plan is the best so far and says so.
 */
public final class TablePlanner {

    private static final int MOVES_FOR_A_PLACE = 30_000;

    /** Of the heaviest pair: so much may a change be worse at first where good seats are only bettered. */
    private static final double COOL = .05;

    private final SeatingWish wish;
    private final long seed;
    private final Effort effort;

    public TablePlanner(SeatingWish wish, long seed, Effort effort) {
        this.wish = wish;
        this.seed = seed;
        this.effort = effort;
    }

    /**
     * @param time how long is searched at most
     * @param better is given every plan that is better than those before
     */
    public TablePlan plan(Duration time, Consumer<TablePlan> better) {
        return wish.seats() == 2 && isAnywhere()
                ? TablePlan.of(wish, new Pairing(wish).rounds(), seed, true)
                : searched((long) MOVES_FOR_A_PLACE * wish.people() * wish.rounds(), time, better);
    }

    TablePlan searched(long moves, Duration time, Consumer<TablePlan> better) {
        effort.expect(moves);
        int[][] orthogonal = orthogonal();
        long exchanges = orthogonal == null ? 0 : moves / 2;
        Solver<Seating> solver = solver(moves - exchanges, orthogonal == null ? 1 : COOL);
        AtomicReference<Boolean> complete = new AtomicReference<>(true);
        Search search = new Search(
                wish,
                effort,
                () -> {
                    complete.set(false);
                    solver.terminateEarly();
                },
                System.nanoTime() + time.toNanos());
        solver.addEventListener(event ->
                better.accept(TablePlan.of(wish, event.getNewBestSolution().tableOf(), seed, false)));
        Seating first = new Seating(search, new FirstSeats(wish, seed).places());
        if (orthogonal != null) {
            new Exchanges(first, orthogonal, seed).improve(exchanges, (double) wish.heaviest(), () -> !complete.get());
            better.accept(TablePlan.of(wish, first.tableOf(), seed, false));
        }
        Seating best = solver.solve(first);
        return TablePlan.of(wish, best.tableOf(), seed, complete.get());
    }

    /** Whether tables are all the same to those who come. */
    private boolean isAnywhere() {
        return wish.fixed().isEmpty() && wish.certain().isEmpty();
    }

    /** By round the table of each seat, on which anybody may sit and nobody meets anybody twice; null where there are none. */
    private int @Nullable [][] orthogonal() {
        return isAnywhere() && wish.together().isEmpty() && wish.rounds() > 1 ? OrthogonalSeats.of(wish) : null;
    }

    /** @param warmth how much worse a change may be at first, of the heaviest pair */
    private Solver<Seating> solver(long moves, double warmth) {
        return SolverFactory.<Seating>create(new SolverConfig()
                        .withSolutionClass(Seating.class)
                        .withEntityClasses(Place.class)
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(seed)
                        .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                                .withIncrementalScoreCalculatorClass(SeatingScore.class))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))
                        .withPhases(new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new SwapMoveSelectorConfig().withFilterClass(InOneRound.class))
                                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                        .withSimulatedAnnealingStartingTemperature(
                                                String.valueOf(Math.max(1, Math.round(warmth * wish.heaviest())))))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))))
                .buildSolver();
    }
}
