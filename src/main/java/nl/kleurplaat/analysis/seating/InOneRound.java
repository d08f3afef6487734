package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SelectorBasedSwapMove;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;

/**
 * Two change places in the same round, so that tables stay as full as they are; and nobody leaves a table where they can sit for one where
 * they cannot. Public for Timefold.
 */
public final class InOneRound implements SelectionFilter<Seating, SelectorBasedSwapMove<Seating>> {

    @Override
    public boolean accept(ScoreDirector<Seating> director, SelectorBasedSwapMove<Seating> move) {
        Place one = (Place) move.getLeftEntity();
        Place other = (Place) move.getRightEntity();
        Seating seating = director.getWorkingSolution();
        return one.round() == other.round()
                && !isWorse(seating, one, other.table())
                && !isWorse(seating, other, one.table());
    }

    private static boolean isWorse(Seating seating, Place place, int table) {
        return seating.isBarred(place.who(), table) && !seating.isBarred(place.who(), place.table());
    }
}
