package nl.kleurplaat.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.snapshot.Days;

/**
 * A network too large to be held: countries beside each other, drawn region by region by the laws of {@link Generated} and
 * given away as it is drawn. Organisations are numbered by region and collaborations too, as registers of regions are put behind
 * one another. Nothing is planted, and collaborations that have yet to begin are not drawn.
 */
public final class Streamed {

    /** As many organisations in a region as in a country, about. */
    private static final int IN_A_REGION = 1_190;

    private static final int MUNICIPALITIES = 8;
    private static final double FOR_THE_THEME = .35;
    private static final double BEYOND = .1;
    private static final double FROM_ELSEWHERE = .4;
    private static final double AMONG_ACQUAINTANCES = .2;
    private static final double ENDED = .21;
    private static final int OF_EACH = 2;
    private static final int TRIES = 50;
    private static final int YEAR = 365;

    /** The first day of the ten years up to {@link Generated#DAY}, see {@link Days}. */
    public static final int FIRST_DAY = Timeline.TODAY - 10 * YEAR + 1;

    public static final int LAST_DAY = Timeline.TODAY;

    private final int organisations;
    private final int participations;
    private final int collaborations;
    private final Draws draws;
    private final Organisations[] regions;
    private final Pool[] pools;
    private final Pool[][] byDomain;
    private final double[] upTo;
    private final int[] members;
    private final int[] from;
    private final int[] until;
    private int count;

    /** Takes what is drawn. */
    public interface Sink {

        /**
         * A collaboration.
         *
         * @param who ascending, each once
         * @param from the first days, inside the collaboration and the existence of who it is
         * @param until the last days
         * @param size how many take part
         */
        void collaboration(int[] who, int[] from, int[] until, int size);
    }

    /**
     * Draws the organisations.
     *
     * @param participations on the average ten to three collaborations, as in a country
     */
    public Streamed(int organisations, int participations, long seed) {
        this.organisations = organisations;
        this.participations = participations;
        collaborations = Math.toIntExact(3L * participations / 10);
        int count = Math.ceilDiv(organisations, IN_A_REGION);
        regions = new Organisations[count];
        pools = new Pool[count];
        byDomain = new Pool[count][Field.COUNT];
        int[] strangers = Planted.strangers(List.of());
        for (int r = 0; r < count; r++) {
            Size size = size(r);
            Organisations drawn = Organisations.draw(new Parameters(size, seed + r, false, false), strangers);
            regions[r] = drawn;
            pools[r] = Pool.of(drawn, o -> true);
            Arrays.setAll(byDomain[r], d -> Pool.of(drawn, o -> drawn.domains()[o][0] == d));
        }
        draws = Draws.of(seed, "streamed");
        double[] weights = Sizes.weights((double) participations / collaborations, size(0));
        upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        int largest = weights.length + Sizes.LEAST;
        members = new int[largest];
        from = new int[largest];
        until = new int[largest];
    }

    private Size size(int region) {
        int here = first(region + 1) - first(region);
        return new Size(here, 0, 0, 0, 0, 1, Math.min(MUNICIPALITIES, here / 10), 0, 0);
    }

    /** The number of the first organisation of a region. */
    private int first(int region) {
        return (int) ((long) organisations * region / Math.ceilDiv(organisations, IN_A_REGION));
    }

    public int organisations() {
        return organisations;
    }

    public int participations() {
        return participations;
    }

    public int collaborations() {
        return collaborations;
    }

    /** Gets one organisation after another. */
    public interface Register {

        /** @param until the last day that it exists, see {@link Days} */
        void organisation(int until, int[] domains);
    }

    public void organisations(Register register) {
        for (Organisations region : regions) {
            for (int o = 0; o < region.count(); o++) {
                register.organisation(region.until()[o], region.domains()[o]);
            }
        }
    }

    /** Draws the collaborations; once. */
    public void collaborations(Sink sink) {
        long left = participations;
        int from = 0;
        for (int r = 0; r < regions.length; r++) {
            int upToHere = (int) ((long) collaborations * (r + 1) / regions.length);
            List<int[]> acquaintances = acquaint(r);
            for (int c = from; c < upToHere; c++) {
                int size = drawSize(left, collaborations - c);
                draw(r, c - from, size, acquaintances);
                left -= count;
                sink.collaboration(members, this.from, until, count);
            }
            from = upToHere;
        }
    }

    /** By the power law, and so that there are enough for the rest and not too many. */
    private int drawSize(long left, int still) {
        int place = Arrays.binarySearch(upTo, draws.unit() * upTo[upTo.length - 1]);
        int size = Sizes.LEAST + Math.min(upTo.length - 1, place < 0 ? -place - 1 : place);
        int largest = upTo.length + Sizes.LEAST - 1;
        long others = still - 1L;
        long least = Math.max(Sizes.LEAST, left - others * largest);
        long most = Math.min(largest, left - others * Sizes.LEAST);
        return Math.clamp(size, Math.toIntExact(least), Math.toIntExact(most));
    }

    private List<int[]> acquaint(int region) {
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < 1 + regions[region].count() / 25; i++) {
            count = 0;
            gather(region, false, new int[] {draws.below(Field.COUNT)}, draws.between(4, 10), Days.OPEN_END);
            groups.add(Arrays.copyOf(members, count));
        }
        return groups;
    }

    private void draw(int region, int number, int size, List<int[]> acquaintances) {
        Timeline.Period days = draws.chance(ENDED) ? ended() : Timeline.current(draws);
        count = 0;
        int home = first(region);
        Organisations here = regions[region];
        int primary = draws.below(Field.COUNT);
        if (number < OF_EACH * here.count() && here.exists(number % here.count())) {
            members[count++] = home + number % here.count();
            primary = here.domains()[number % here.count()][0];
        } else if (draws.chance(AMONG_ACQUAINTANCES)) {
            int[] group = draws.one(acquaintances);
            count = Math.min(size, group.length);
            System.arraycopy(group, 0, members, 0, count);
        }
        gather(region, draws.chance(BEYOND), new int[] {primary, draws.below(Field.COUNT)}, size, days.first());
        Arrays.sort(members, 0, count);
        for (int i = 0; i < count; i++) {
            date(i, days);
        }
    }

    private Timeline.Period ended() {
        int first = Timeline.TODAY - draws.between(4 * YEAR, 10 * YEAR);
        return new Timeline.Period(first, Math.min(LAST_DAY, first + draws.between(YEAR, 4 * YEAR - 1)));
    }

    private void gather(int home, boolean beyond, int[] themes, int size, int start) {
        for (int tries = 0; count < size; tries++) {
            int region = tries > TRIES * size || (beyond && draws.chance(FROM_ELSEWHERE))
                    ? draws.below(regions.length)
                    : home;
            Pool pool = pools[region];
            if (draws.chance(FOR_THE_THEME)) {
                Pool ofTheme = byDomain[region][themes[draws.below(themes.length)]];
                pool = ofTheme.isEmpty() ? pool : ofTheme;
            }
            int local = pool.draw(draws);
            boolean there = regions[region].exists(local)
                    || (start != Days.OPEN_END && regions[region].until()[local] >= Math.max(start, FIRST_DAY));
            int organisation = first(region) + local;
            if (there && IntStream.range(0, count).noneMatch(i -> members[i] == organisation)) {
                members[count++] = organisation;
            }
        }
    }

    /** A part inside the collaboration, the ten years and the existence of who it is. */
    private void date(int place, Timeline.Period days) {
        int region = region(members[place]);
        int exists = regions[region].until()[members[place] - first(region)];
        Timeline.Period part = Timeline.part(draws, days, exists);
        int first = Math.max(FIRST_DAY, days.first());
        int last = Math.min(LAST_DAY, Math.min(days.last(), exists));
        boolean isIn = Math.max(first, part.first()) <= Math.min(last, part.last());
        from[place] = isIn ? Math.max(first, part.first()) : first;
        until[place] = isIn ? Math.min(last, part.last()) : last;
    }

    private int region(int organisation) {
        int region = (int) ((long) organisation * regions.length / organisations);
        return first(region + 1) <= organisation ? region + 1 : region;
    }
}
