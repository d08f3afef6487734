package nl.kleurplaat.generator;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which regions there are and how they hang together: all with each other, but for those that one organisation connects
 * with the rest.
 *
 * @param bridgeOf by region: the organisation that alone connects it with the rest; -1 where many do
 * @param connected the regions that many connect
 */
@SuppressWarnings("ArrayRecordComponent")
record Layout(Pool[] pools, Pool[][] poolsByDomain, int[] bridgeOf, int[] connected) {

    /** A bridge takes part as often as those who take part most. */
    private static final double OF_A_BRIDGE = 6;

    /** Makes bridges take part more often, before anyone is drawn. */
    static Layout of(Parameters parameters, Organisations organisations) {
        int regions = parameters.size().regions();
        int[] bridgeOf = bridges(parameters, organisations);
        for (int bridge : bridgeOf) {
            if (bridge >= 0) {
                organisations.weight()[bridge] = OF_A_BRIDGE;
            }
        }
        int[] region = organisations.region();
        int[][] domains = organisations.domains();
        Pool[] pools = new Pool[regions];
        Pool[][] byDomain = new Pool[regions][Field.COUNT];
        for (int r = 0; r < regions; r++) {
            int here = r;
            pools[r] = Pool.of(organisations, o -> region[o] == here);
            Arrays.setAll(byDomain[r], d -> Pool.of(organisations, o -> region[o] == here && domains[o][0] == d));
        }
        int[] connected =
                IntStream.range(0, regions).filter(r -> bridgeOf[r] < 0).toArray();
        return new Layout(pools, byDomain, bridgeOf, connected);
    }

    private static int[] bridges(Parameters parameters, Organisations organisations) {
        Draws draws = parameters.draws("layout");
        int[] bridgeOf = new int[parameters.size().regions()];
        Arrays.fill(bridgeOf, -1);
        int[] order = draws.shuffled(bridgeOf.length);
        for (int i = 0; parameters.bridges() && i < parameters.size().bridges(); i++) {
            bridgeOf[order[i]] = bridge(organisations, order[i], draws);
        }
        return bridgeOf;
    }

    private static int bridge(Organisations organisations, int region, Draws draws) {
        while (true) {
            int o = draws.below(organisations.count());
            if (organisations.region()[o] == region
                    && organisations.exists(o)
                    && !organisations.kind()[o].equals(Organisations.MUNICIPALITY)) {
                return o;
            }
        }
    }

    /** One of the regions that many connect. */
    int anyConnected(Draws draws) {
        return connected[draws.below(connected.length)];
    }
}
