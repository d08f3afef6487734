package nl.kleurplaat.generator;

import java.util.Arrays;

/**
 * What is fixed of collaborations before the others who take part are drawn: nobody stays without a lasting one, and a
 * bridge takes part in some outside its region.
 *
 * @param first by collaboration: who takes part in any case, -1 for nobody in particular
 * @param home by collaboration: the region
 */
@SuppressWarnings("ArrayRecordComponent")
record Plan(int[] first, int[] home) {

    private static final int OF_EACH = 2;
    private static final int OF_A_BRIDGE = 8;

    static Plan of(Parameters parameters, Organisations organisations, Layout layout) {
        Draws draws = parameters.draws("plan");
        int count = parameters.size().collaborations();
        Plan plan = new Plan(new int[count], new int[count]);
        Arrays.fill(plan.first, -1);
        int[] order = draws.shuffled(count);
        int next = 0;
        for (int o = 0; o < organisations.count(); o++) {
            for (int i = 0; organisations.exists(o) && i < OF_EACH; i++) {
                plan.fix(order[next++], o, organisations.region()[o]);
            }
        }
        for (int bridge : layout.bridgeOf()) {
            for (int i = 0; bridge >= 0 && i < OF_A_BRIDGE; i++) {
                plan.fix(order[next++], bridge, layout.anyConnected(draws));
            }
        }
        double[] regions = Arrays.stream(layout.pools()).mapToDouble(Pool::size).toArray();
        for (; next < count; next++) {
            plan.home[order[next]] = draws.weighted(regions);
        }
        return plan;
    }

    private void fix(int collaboration, int organisation, int region) {
        first[collaboration] = organisation;
        home[collaboration] = region;
    }

    /** Whether it is to last. */
    boolean lasting(int collaboration) {
        return first[collaboration] >= 0;
    }
}
