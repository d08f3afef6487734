package nl.kleurplaat.generator;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.snapshot.Days;

/**
 * Organisations, in columns.
 *
 * @param region by organisation
 * @param domains by organisation, the primary one first; none holds two that do not meet
 * @param weight by organisation: how often it takes part, to those of others
 * @param until by organisation: the last day that it exists
 */
@SuppressWarnings("ArrayRecordComponent")
public record Organisations(String[] kind, int[] region, int[][] domains, double[] weight, int[] until) {

    static final String MUNICIPALITY = "gemeente";

    /** Most take part little and some much: weights from 1 to this, with density falling as the third power. */
    private static final double HEAVIEST = 6;

    private static final double OF_A_MUNICIPALITY = 10;
    private static final double WITH_SECOND_DOMAIN = .15;
    private static final double CLOSED = .02;
    private static final double[] SHARES = Field.shares();

    static Organisations draw(Parameters parameters, int[] strangers) {
        Draws draws = parameters.draws("organisations");
        Size size = parameters.size();
        int count = size.organisations();
        int[] order = draws.shuffled(count);
        double[] regions = new double[size.regions()];
        for (int r = 0; r < regions.length; r++) {
            // the largest is at most half as large again as the smallest
            regions[r] = 2 + (r + .5) / regions.length;
        }
        var drawn = new Organisations(
                new String[count], new int[count], new int[count][], new double[count], new int[count]);
        for (int i = 0; i < count; i++) {
            boolean municipality = i < size.regions() * size.municipalities();
            int region = municipality ? i % size.regions() : draws.weighted(regions);
            drawn.fill(order[i], municipality, region, draws, strangers);
        }
        return drawn;
    }

    private void fill(int o, boolean municipality, int of, Draws draws, int[] strangers) {
        int extra = municipality ? draws.between(1, 3) : draws.chance(WITH_SECOND_DOMAIN) ? 1 : 0;
        region[o] = of;
        domains[o] = domains(extra, draws, strangers);
        kind[o] = municipality
                ? MUNICIPALITY
                : draws.one(Field.ALL.get(domains[o][0]).kinds());
        double spread = 1 - 1 / (HEAVIEST * HEAVIEST);
        weight[o] = municipality ? OF_A_MUNICIPALITY : 1 / Math.sqrt(1 - spread * draws.unit());
        boolean closed = !municipality && draws.chance(CLOSED);
        until[o] = closed ? Timeline.TODAY - draws.between(100, 900) : Days.OPEN_END;
    }

    private static int[] domains(int extra, Draws draws, int[] strangers) {
        List<Integer> domains = new ArrayList<>(List.of(draws.weighted(SHARES)));
        int set = 1 << domains.getFirst();
        for (int i = 0; i < extra; i++) {
            int next = draws.weighted(SHARES);
            if (((strangers[set] | set) >> next & 1) == 0) {
                domains.add(next);
                set |= 1 << next;
            }
        }
        return domains.stream().mapToInt(Integer::intValue).toArray();
    }

    public int count() {
        return kind.length;
    }

    /** Its domains, a bit each. */
    int set(int organisation) {
        int set = 0;
        for (int domain : domains[organisation]) {
            set |= 1 << domain;
        }
        return set;
    }

    boolean exists(int organisation) {
        return until[organisation] == Days.OPEN_END;
    }

    public String key(int organisation) {
        return Names.key('o', organisation);
    }

    public String name(int organisation) {
        return Names.named(kind[organisation], organisation);
    }
}
