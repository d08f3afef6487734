package nl.kleurplaat.analysis.seating;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** Where somebody sits in a round. Public, with what a bean has, for Timefold. */
@PlanningEntity
public final class Place {

    private int round;
    private int who;

    @PlanningId
    private int number;

    @PlanningPin
    private boolean fixed;

    @PlanningVariable
    private @Nullable Integer table;

    public Place() {}

    Place(int number, int round, int who, int table, boolean fixed) {
        this.number = number;
        this.round = round;
        this.who = who;
        this.table = table;
        this.fixed = fixed;
    }

    int round() {
        return round;
    }

    int who() {
        return who;
    }

    public int getNumber() {
        return number;
    }

    public boolean isFixed() {
        return fixed;
    }

    /** Null only as long as Timefold makes a new one. */
    public @Nullable Integer getTable() {
        return table;
    }

    public void setTable(@Nullable Integer table) {
        this.table = table;
    }

    int table() {
        return table == null ? -1 : table;
    }
}
