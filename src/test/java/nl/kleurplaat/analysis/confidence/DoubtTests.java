package nl.kleurplaat.analysis.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.RealNetworks;
import org.junit.jupiter.api.Test;

/** What may be missing, against what is known to be. */
class DoubtTests {

    @Test
    void ofTenRealNetworksNineLieWithin() {
        assertThat(Trials.within(40)).isBetween(.86, .96);
    }

    @Test
    void moreIsInDoubtWhenCentralPartiesAreSilent() {
        RealNetworks.Known known = RealNetworks.tobacco("contact");
        List<Integer> byDegree = IntStream.range(0, known.ties().actors())
                .boxed()
                .sorted((a, b) -> known.ties().degree(b) - known.ties().degree(a))
                .toList();
        BitSet central = new BitSet();
        byDegree.subList(0, 6).forEach(central::set);
        BitSet others = new BitSet();
        byDegree.subList(byDegree.size() - 6, byDegree.size()).forEach(others::set);

        Confidence most = Trials.doubt(known.ties(), known.primary(), central);
        Confidence least = Trials.doubt(known.ties(), known.primary(), others);

        Interval wide = Trials.of(most, Figure.TIES);
        Interval narrow = Trials.of(least, Figure.TIES);
        assertThat(wide.high() - wide.value()).isGreaterThan(narrow.high() - narrow.value());
        assertThat(most.timesPartners()).isGreaterThan(1.25);
        assertThat(least.timesPartners()).isLessThan(1);
    }

    @Test
    void whereEverybodyToldAFigureIsWhatItIs() {
        RealNetworks.Known known = RealNetworks.tobacco("contact");
        Confidence sure = Trials.doubt(known.ties(), known.primary(), new BitSet());
        assertThat(sure.intervals())
                .hasSize(Figure.ALL.size())
                .allMatch(interval -> interval.low() == interval.value() && interval.high() == interval.value());
        assertThat(sure.ask(known.ties(), 10)).isEmpty();
    }

    @Test
    void whereFewToldNothingIsSaid() {
        RealNetworks.Known known = RealNetworks.tobacco("contact");
        BitSet hidden = Trials.some(25, .7, 1);
        assertThat(Trials.doubt(known.ties(), known.primary(), hidden).intervals())
                .isEmpty();
    }

    @Test
    void theSameSeedSaysTheSame() {
        RealNetworks.Known known = RealNetworks.tobacco("contact");
        BitSet hidden = Trials.some(25, .3, 3);
        assertThat(Trials.doubt(known.ties(), known.primary(), hidden).intervals())
                .isEqualTo(Trials.doubt(known.ties(), known.primary(), hidden).intervals());
    }

    @Test
    void theBestQuestionsHalveTheDoubtSooner() {
        assertThat(Trials.questions(RealNetworks.jointArrangements(), 2)).isLessThanOrEqualTo(.6);
    }

    /** Of ten silent parties or fewer there is little to choose. */
    @Test
    void alsoOfFewPartiesTheyDo() {
        assertThat(Trials.questions(RealNetworks.tobacco("contact"), 25)).isLessThanOrEqualTo(.9);
    }

    @Test
    void aPlaceIsSureInAsManyDrawsAsItIsKept() {
        List<SureRank> sure = SureRank.of(
                new double[] {5, 9, 7, 1, 3}, List.of(new double[] {5, 9, 7, 1, 3}, new double[] {5, 9, 7, 10, 11}), 4);
        assertThat(sure.stream().map(SureRank::actor)).containsExactly(1, 2, 0, 4);
        assertThat(sure.stream().map(SureRank::top)).containsExactly(3, 3, 3, 4);
        assertThat(sure.stream().map(SureRank::share)).containsExactly(1.0, .5, .5, 1.0);
        assertThat(sure.getFirst().low()).isEqualTo(1);
        assertThat(sure.getFirst().high()).isEqualTo(3);
    }
}
