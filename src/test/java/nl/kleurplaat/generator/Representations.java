package nl.kleurplaat.generator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for an organisation in a collaboration, in columns; those of one collaboration together.
 *
 * @param mandate by representation: what over, or null for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Representations(
        int[] collaboration,
        int[] stakeholder,
        int[] organisation,
        @Nullable String[] mandate,
        int[] from,
        int[] until) {

    private static final List<String> MANDATES =
            List.of("alle overeenkomsten", "inhoudelijke afspraken", "afspraken binnen de begroting");
    private static final double WITHOUT_MANDATE = .3;

    static Representations draw(
            Parameters parameters,
            Collaborations collaborations,
            Participations participations,
            Stakeholders stakeholders,
            int organisations) {
        Draws draws = parameters.draws("representations");
        List<List<Integer>> people = people(stakeholders, organisations);
        int count = parameters.size().representations();
        var drawn = new Representations(
                new int[count],
                new int[count],
                new int[count],
                new @Nullable String[count],
                new int[count],
                new int[count]);
        int next = 0;
        for (int c = 0; c < collaborations.count(); c++) {
            for (int p = collaborations.offsets()[c]; p < collaborations.offsets()[c + 1]; p++) {
                // so many out of all that are left, which gives the exact number
                if (draws.below(participations.count() - p) < count - next) {
                    int organisation = participations.organisation()[p];
                    drawn.collaboration[next] = c;
                    drawn.organisation[next] = organisation;
                    drawn.stakeholder[next] = draws.one(people.get(organisation));
                    drawn.mandate[next] = draws.chance(WITHOUT_MANDATE) ? null : draws.one(MANDATES);
                    drawn.from[next] = participations.from()[p];
                    drawn.until[next] = participations.until()[p];
                    next++;
                }
            }
        }
        return drawn;
    }

    private static List<List<Integer>> people(Stakeholders stakeholders, int organisations) {
        List<List<Integer>> people = new ArrayList<>(organisations);
        for (int o = 0; o < organisations; o++) {
            people.add(new ArrayList<>(4));
        }
        for (int s = 0; s < stakeholders.count(); s++) {
            people.get(stakeholders.organisation()[s]).add(s);
        }
        return people;
    }

    public int count() {
        return collaboration.length;
    }
}
