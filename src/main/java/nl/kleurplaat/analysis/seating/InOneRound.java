package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SelectorBasedSwapMove;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;

/** Two change places in the same round, so that tables stay as full as they are. Public for Timefold. */
public final class InOneRound implements SelectionFilter<Seating, SelectorBasedSwapMove<Seating>> {

    @Override
    public boolean accept(ScoreDirector<Seating> director, SelectorBasedSwapMove<Seating> move) {
        return ((Place) move.getLeftEntity()).round() == ((Place) move.getRightEntity()).round();
    }
}
