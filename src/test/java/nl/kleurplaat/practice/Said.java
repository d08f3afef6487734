package nl.kleurplaat.practice;

import java.util.Arrays;
import java.util.List;

/** What partners say and agree, for tests. */
public final class Said {
    private Said() {}

    public static Practice practice(Thing... things) {
        return new Practice(
                only(Dialogue.class, things),
                only(Strength.class, things),
                only(Opportunity.class, things),
                only(Step.class, things),
                only(Obstacle.class, things),
                only(AgendaItem.class, things),
                only(Term.class, things),
                only(Definition.class, things),
                only(Assignment.class, things),
                only(Goal.class, things),
                only(Intervention.class, things),
                only(Assessment.class, things));
    }

    private static <T extends Thing> Things<T> only(Class<T> type, Thing... things) {
        List<T> all =
                Arrays.stream(things).filter(type::isInstance).map(type::cast).toList();
        return Things.of(all);
    }
}
