package nl.kleurplaat.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.snapshot.Days;

/** Draws collaborations and those who take part in them. */
final class Collaborating {

    /** The share of those who take part that come for the theme, and not just from around. */
    private static final double FOR_THE_THEME = .35;

    private static final double SECOND_THEME = .4;

    /** The share of collaborations that go beyond a region, and of those in them who come from elsewhere. */
    private static final double BEYOND = .1;

    private static final double FROM_ELSEWHERE = .4;

    /** Domains that do not meet do so in this share of the collaborations of few. */
    private static final double MEETING_AFTER_ALL = .3;

    private static final int FEW = 5;

    /** The share that old acquaintances begin, of those who work together more often. */
    private static final double AMONG_ACQUAINTANCES = .2;

    /** Draws in vain per place before fewer take part, and more in the next collaboration. */
    private static final int TRIES = 100;

    private static final double[] SHARES = Field.shares();

    private final Parameters parameters;
    private final Organisations organisations;
    private final Layout layout;
    private final Draws draws;
    private final Meeting meeting;
    private final Describing describing;
    private final int[] strangers;
    private final List<List<int[]>> acquaintances = new ArrayList<>();

    final Collaborations collaborations;
    final Participations participations;

    Collaborating(Parameters parameters, Organisations organisations, Layout layout, int[] strangers) {
        this.parameters = parameters;
        this.organisations = organisations;
        this.layout = layout;
        this.strangers = strangers;
        draws = parameters.draws("collaborations");
        int[] sets = IntStream.range(0, organisations.count())
                .map(organisations::set)
                .toArray();
        meeting = new Meeting(parameters.size().largest(), sets, strangers);
        collaborations = Collaborations.empty(parameters.size().collaborations());
        participations = Participations.empty(parameters.size().participations());
        describing = new Describing(draws, organisations, collaborations, participations);
        drawAll();
    }

    private void drawAll() {
        Plan plan = Plan.of(parameters, organisations, layout);
        int[] sizes = Sizes.draw(draws, parameters.size());
        acquaint();
        int missing = 0;
        for (int c = 0; c < sizes.length; c++) {
            int wanted = Math.min(parameters.size().largest(), sizes[c] + missing);
            missing += sizes[c] - wanted;
            draw(c, plan, wanted);
            missing += wanted - meeting.count();
        }
        if (missing > 0) {
            throw new IllegalStateException("too few organisations for these participations: " + parameters);
        }
    }

    /** Gives every region some groups of organisations that work together again and again. */
    private void acquaint() {
        for (int region = 0; region < layout.pools().length; region++) {
            List<int[]> groups = new ArrayList<>();
            for (int i = 0; i < 1 + layout.pools()[region].size() / 25; i++) {
                meeting.begin(false);
                gather(region, false, themes(-1), draws.between(4, 10), Days.OPEN_END);
                groups.add(meeting.members());
            }
            acquaintances.add(groups);
        }
    }

    private void draw(int c, Plan plan, int size) {
        int home = plan.home()[c];
        int first = plan.first()[c];
        Timeline.Period days = plan.lasting(c) ? Timeline.current(draws) : Timeline.any(draws);
        meeting.begin(size <= FEW && draws.chance(MEETING_AFTER_ALL));
        begin(home, first, size);
        int[] themes = themes(first);
        boolean beyond = layout.bridgeOf()[home] < 0 && draws.chance(BEYOND);
        gather(home, beyond, themes, size, days.first());
        collaborations.start()[c] = days.first();
        collaborations.end()[c] = days.last();
        collaborations.domains()[c] = themes;
        collaborations.region()[c] = home;
        describing.describe(c, meeting.members(), days);
    }

    private void begin(int home, int first, int size) {
        if (first >= 0) {
            meeting.add(first);
        } else if (draws.chance(AMONG_ACQUAINTANCES)) {
            for (int organisation : draws.one(acquaintances.get(home))) {
                if (meeting.count() < size) {
                    meeting.add(organisation);
                }
            }
        }
    }

    /** The domains that it is about: of the one who begins, and perhaps another that meets it. */
    private int[] themes(int first) {
        int primary = first < 0 ? draws.weighted(SHARES) : organisations.domains()[first][0];
        int second = draws.weighted(SHARES);
        boolean fits = second != primary && (strangers[1 << primary] >> second & 1) == 0;
        return fits && draws.chance(SECOND_THEME) ? new int[] {primary, second} : new int[] {primary};
    }

    private void gather(int home, boolean beyond, int[] themes, int size, int start) {
        for (int tries = 0; meeting.count() < size && tries < TRIES * size; tries++) {
            int region = beyond && draws.chance(FROM_ELSEWHERE) ? layout.anyConnected(draws) : home;
            Pool pool = layout.pools()[region];
            if (draws.chance(FOR_THE_THEME)) {
                Pool ofTheme = layout.poolsByDomain()[region][themes[draws.below(themes.length)]];
                pool = ofTheme.isEmpty() ? pool : ofTheme;
            }
            int organisation = pool.draw(draws);
            // two who last, so that a collaboration ties someone as long as it does
            boolean there = organisations.exists(organisation)
                    || (meeting.count() >= 2 && organisations.until()[organisation] >= start);
            if (there && meeting.accepts(organisation)) {
                meeting.add(organisation);
            }
        }
    }
}
