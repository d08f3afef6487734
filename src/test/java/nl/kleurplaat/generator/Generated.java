package nl.kleurplaat.generator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network drawn from a seed, in columns, and what was planted in it.
 *
 * <p><b>What it looks like.</b> Organisations lie in regions and work in one of eight domains of unequal size (6–22%), some
 * in two; municipalities in up to four. How often they take part is skewed: most little, some six times as much,
 * municipalities ten times. Collaborations have 2–60 participants by a power law; nine in ten stay inside a region, some
 * repeat a group of old acquaintances, and a third of the participants come for the theme, so that domains meet within
 * themselves more than chance would have it. One in five collaborations has ended, a few have yet to begin, and some
 * participants come later or leave earlier. Everyone takes part in two that last, so that nobody is without ties.
 *
 * <p><b>What is planted.</b> Some pairs of domains do not meet: whoever would bring both to one table is not asked, except
 * in three out of ten of the collaborations of at most five. Of the expected ties between them 3–30% are still there, mostly
 * 10–15%. And some regions hang on one organisation: it takes part in eight collaborations elsewhere, nobody else of its
 * region does, and nobody from elsewhere comes. In a country one region is so small a part that what hangs on this
 * organisation is severe only through a lens on some regions.
 *
 * <p><b>Why that is a fair test.</b> Nothing tells the analysis where to look: any pair of domains may be planted, the
 * smallest two as well, one domain in two pairs, and any region. The gaps are not empty. Those who may not meet meet others
 * instead, so that other pairs are pushed off chance too, and the pull within domains makes all pairs of domains somewhat
 * rarer than chance also where nothing is planted. What it does not test: domains that are spread unequally over regions,
 * and networks of some dozens of organisations, in which a domain has a handful of members.
 */
public record Generated(
        Parameters parameters,
        Organisations organisations,
        Stakeholders stakeholders,
        Collaborations collaborations,
        Participations participations,
        Representations representations,
        Planted planted) {

    /** The day on which the network is as it was meant to be. */
    public static final LocalDate DAY = LocalDate.ofEpochDay(Timeline.TODAY);

    /** A region with planted gaps and bridges. */
    public static Generated region(long seed) {
        return of(new Parameters(Size.REGION, seed, true, true));
    }

    /** A region in which nothing is planted. */
    public static Generated soundRegion(long seed) {
        return of(new Parameters(Size.REGION, seed, false, false));
    }

    /** A country with planted gaps and bridges. */
    public static Generated country(long seed) {
        return of(new Parameters(Size.COUNTRY, seed, true, true));
    }

    public static Generated of(Parameters parameters) {
        List<Planted.Pair> gaps = Planted.gaps(parameters);
        int[] strangers = Planted.strangers(gaps);
        Organisations organisations = Organisations.draw(parameters, strangers);
        Layout layout = Layout.of(parameters, organisations);
        Collaborating drawn = new Collaborating(parameters, organisations, layout, strangers);
        Stakeholders stakeholders = Stakeholders.draw(parameters, organisations);
        Representations representations = Representations.draw(
                parameters, drawn.collaborations, drawn.participations, stakeholders, organisations.count());
        List<Integer> bridges = Arrays.stream(layout.bridgeOf())
                .filter(o -> o >= 0)
                .sorted()
                .boxed()
                .toList();
        return new Generated(
                parameters,
                organisations,
                stakeholders,
                drawn.collaborations,
                drawn.participations,
                representations,
                new Planted(gaps, bridges));
    }

    /** By number, the name of each region. */
    public List<String> regions() {
        return IntStream.range(0, parameters.size().regions())
                .mapToObj(Names::region)
                .toList();
    }

    public static String regionKey(int region) {
        return Names.key('r', region);
    }
}
