package nl.kleurplaat.analysis.gatekeepers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

/** Schools S and T, referrers R, V and W, care C, D and E. */
class GatekeepersTests {

    private static final Graphs.Named SCHOOLS = Graphs.of("S-R, S-V, R-C, R-D, V-C, T-R, T-E, W-C, S-E");

    private static BitSet set(Graphs.Named graph, String... keys) {
        BitSet set = new BitSet();
        Stream.of(keys).forEach(key -> set.set(graph.actor(key)));
        return set;
    }

    private static List<Gatekeeper> all() {
        return inBetween().heaviest(10, new Effort());
    }

    private static Gatekeepers inBetween() {
        return Gatekeepers.of(
                SCHOOLS.ties(),
                set(SCHOOLS, "S", "T"),
                set(SCHOOLS, "R", "V", "W"),
                set(SCHOOLS, "C", "D", "E"),
                new Effort());
    }

    private static List<Gatekeeper> heaviest(Ties ties, BitSet from, BitSet kind, BitSet to, int first) {
        return Gatekeepers.of(ties, from, kind, to, new Effort()).heaviest(first, new Effort());
    }

    @Test
    void carryThePairsThatHaveNoTieOfTheirOwn() {
        // S–C through R or V, S–D and T–C and T–D through R only
        List<Gatekeeper> all = all();
        assertThat(all.stream().map(one -> SCHOOLS.keys().get(one.actor()))).containsExactly("R", "V");
        Gatekeeper first = all.getFirst();
        assertThat(first.load()).isCloseTo(3.5, within(1e-12));
        assertThat(first.share()).isCloseTo(3.5 / 4, within(1e-12));
        assertThat(first.mean()).isCloseTo(4. / 3, within(1e-12));
        assertThat(first.lost()).isEqualTo(3);
        assertThat(SCHOOLS.keys().get(first.next())).isEqualTo("V");
        assertThat(first.nextLoad()).isCloseTo(1, within(1e-12));
    }

    @Test
    void areCountedByHowEvenlyTheyCarry() {
        // R carries 3.5, V 0.5 and W nothing
        Gatekeeping found = inBetween().evenness();

        assertThat(found.pairs()).isEqualTo(4);
        assertThat(found.among()).isEqualTo(3);
        assertThat(found.carrying()).isEqualTo(2);
        assertThat(found.half()).isEqualTo(1);
        // Σ|xi − xj| / (2 n² mean) over all ordered pairs
        assertThat(found.unevenness()).isCloseTo(2 * (3 + 3.5 + .5) / (2 * 9 * 4. / 3), within(1e-12));
        assertThat(TestTexts.said(Texts.DUTCH, found.reason("school", "verwijzer", "zorg")))
                .isEqualTo("Via de soort verwijzer bereiken 4 paren van de soorten school en zorg elkaar. Van de 3 van"
                        + " die soort dragen 2 dat; de drukste draagt de helft of meer.");
    }

    @Test
    void whereEachCarriesAsMuchItIsEven() {
        assertThat(Gatekeeping.of(new double[] {2, 2, 2, 2})).isEqualTo(new Gatekeeping(8, 4, 4, 2, 0.));
        assertThat(Gatekeeping.of(new double[] {0, 0}).unevenness()).isNull();
        assertThat(Gatekeeping.of(new double[0]).half()).isZero();
    }

    @Test
    void loadsAddUpToThePairsAndMoveOn() {
        for (int seed = 0; seed < 40; seed++) {
            int n = 20;
            Ties ties = Graphs.random(seed, n, 50, 1);
            int[] kind = new Random(seed).ints(n, 0, 3).toArray();
            BitSet[] of = IntStream.range(0, 3)
                    .mapToObj(k -> {
                        BitSet members = new BitSet();
                        IntStream.range(0, n).filter(v -> kind[v] == k).forEach(members::set);
                        return members;
                    })
                    .toArray(BitSet[]::new);
            List<Gatekeeper> all = heaviest(ties, of[0], of[1], of[2], n);
            assertThat(all.stream().mapToDouble(Gatekeeper::share).sum())
                    .isCloseTo(all.isEmpty() ? 0 : 1, within(1e-9));
            assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.load() - 1e-9, a.load()));
            for (Gatekeeper one : all) {
                BitSet others = (BitSet) of[1].clone();
                others.clear(one.actor());
                List<Gatekeeper> without = heaviest(ties, of[0], others, of[2], n);
                double before = all.stream().mapToDouble(Gatekeeper::load).sum();
                double after = without.stream().mapToDouble(Gatekeeper::load).sum();
                assertThat(before - after).isCloseTo(one.lost(), within(1e-9));
                without.stream()
                        .filter(other -> other.actor() == one.next())
                        .forEach(next -> assertThat(next.load()).isCloseTo(one.nextLoad(), within(1e-9)));
            }
        }
    }

    @Test
    void aPairOfOneKindCountsOnce() {
        Graphs.Named star = Graphs.of("A-M, B-M, C-M");
        BitSet ends = set(star, "A", "B", "C");
        List<Gatekeeper> all = heaviest(star.ties(), ends, set(star, "M"), ends, 5);
        assertThat(all).containsExactly(new Gatekeeper(star.actor("M"), 3, 1, 3, 3, -1, 0));
    }

    @Test
    void areNoneWhereNobodyIsInBetween() {
        Graphs.Named tied = Graphs.of("A-B, A-M, B-M");
        assertThat(heaviest(tied.ties(), set(tied, "A"), set(tied, "M"), set(tied, "B"), 5))
                .isEmpty();
    }

    @Test
    void sayWhatTheyCarryAndWhoGetsIt() {
        Wording words = new Wording(
                Sketch.of(SCHOOLS, "").network(), ActorKind.ORGANISATION, Grouping.KIND, number -> "tafel " + number);
        assertThat(TestTexts.said(Texts.DUTCH, all().getFirst().reason(words, "school", "verwijzer", "zorgaanbieder")))
                .isEqualTo("Van de paren van de soorten school en zorgaanbieder zonder eigen relatie, maar met een"
                        + " gezamenlijke partner van de soort verwijzer, loopt 88% via R: 2,6 keer zoveel als"
                        + " gemiddeld. Stopt R, dan verliezen 3 paren hun enige weg. Het meeste komt dan bij V"
                        + " terecht, die er 1 paar mee draagt.");
        Gatekeeper alone = new Gatekeeper(0, 3, 1, 3, 3, -1, 0);
        assertThat(TestTexts.said(Locale.ENGLISH, alone.reason(words, "school", "referrer", "care")))
                .isEqualTo("Of the pairs of the kinds school and care without a tie of their own, but with a partner of"
                        + " the kind referrer in common, all go through C. If C stops, 3 pairs lose their only"
                        + " way. Nobody can take it over.");
    }
}
