package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.SimpleScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everybody's place in every round, with what it is worth. Public, with what a bean has, for Timefold. */
@PlanningSolution
public final class Seating {

    @ValueRangeProvider
    private List<Integer> tables = List.of();

    @PlanningEntityCollectionProperty
    private List<Place> places = List.of();

    @PlanningScore
    private @Nullable SimpleScore score;

    private @Nullable Search search;

    private boolean[][] barred = new boolean[0][];

    public Seating() {}

    Seating(Search search, List<Place> places) {
        this.search = search;
        this.places = places;
        barred = search.wish().barred();
        tables = IntStream.range(0, search.wish().tables()).boxed().toList();
    }

    public List<Integer> getTables() {
        return tables;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public void setPlaces(List<Place> places) {
        this.places = places;
    }

    public @Nullable SimpleScore getScore() {
        return score;
    }

    public void setScore(@Nullable SimpleScore score) {
        this.score = score;
    }

    Search search() {
        if (search == null) {
            throw new IllegalStateException("no search");
        }
        return search;
    }

    /** Whether somebody cannot sit at a table. */
    boolean isBarred(int who, int table) {
        return barred[who][table];
    }

    /** The table of each who comes, by round. */
    int[][] tableOf() {
        SeatingWish wish = search().wish();
        int[][] tableOf = new int[wish.rounds()][wish.people()];
        places.forEach(place -> tableOf[place.round()][place.who()] = place.table());
        return tableOf;
    }
}
