package nl.kleurplaat.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.GeneratedSnapshot;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class EffectBesideTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);

    /** Somebody in each of 2 domains, who begin to work together in pairs. */
    private static Records parties(int count, int pairs) {
        Records records = new Records();
        for (int i = 0; i < count; i++) {
            records.organisation("o%02d".formatted(i), "domains=" + (i % 2 == 0 ? "jeugd" : "wonen"));
        }
        for (int i = 0; i < pairs; i++) {
            records.collaboration("c" + i, "members=o%02d,o%02d start=2025-06-01".formatted(2 * i, 2 * i + 1));
        }
        return records;
    }

    private static EffectBeside of(Snapshot snapshot, String... took) {
        return new PlaceboTest(
                        EffectMeasure.PARTNERS_ACROSS,
                        BEFORE,
                        AFTER,
                        new TreeSet<>(List.of(took)),
                        1,
                        day -> Projection.network(snapshot, Lens.DEFAULT.onDay(day)),
                        network ->
                                Attributes.of(snapshot, Lens.DEFAULT, network).firstRegions(),
                        new Effort())
                .result();
    }

    private static String dutch(Snapshot snapshot, EffectBeside effect) {
        Lens lens = Lens.DEFAULT.onDay(BEFORE);
        Wording words = Wording.of(snapshot, lens, Projection.network(snapshot, lens));
        assertThat(TestTexts.english(effect.reason(words))).isNotBlank();
        return TestTexts.dutch(effect.reason(words));
    }

    @Test
    void saysNothingOfTooLittle() {
        Snapshot snapshot = parties(60, 25).snapshot();

        EffectBeside few = of(snapshot, "o00", "o01", "nergens");
        assertThat(few.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(few.parties()).isEqualTo(2);
        assertThat(few.change()).isEqualTo(1);
        assertThat(few.pValue()).isNull();
        assertThat(few.difference()).isNull();
        assertThat(dutch(snapshot, few))
                .isEqualTo("Er is te weinig om te zeggen wat het bracht. Van wie meedeed zijn maar 2 partijen op 1"
                        + " januari 2025 en op 1 januari 2026 in beeld; het moeten er minstens 3 zijn.");
        assertThat(of(snapshot).change()).isNull();
        assertThat(dutch(snapshot, of(snapshot))).contains("is niemand op");

        Snapshot small = parties(22, 10).snapshot();
        assertThat(dutch(small, of(small, "o00", "o01", "o02"))).contains("te weinig anderen", "minstens 20");
        Snapshot still = parties(60, 19).snapshot();
        assertThat(dutch(still, of(still, "o00", "o01", "o02"))).contains("in het hele netwerk te weinig");
    }

    @Test
    void whoTookPartIsComparedWithThoseWhoStoodAlike() {
        Records records = parties(80, 20);
        for (int i = 0; i < 6; i++) {
            // those found a second partner each
            records.collaboration(
                    "w" + i, "members=o%02d,o%02d start=2025-03-01".formatted(i, 79 - 2 * (i / 2) - i % 2));
        }
        Snapshot snapshot = records.snapshot();

        EffectBeside effect = of(snapshot, "o00", "o01", "o02", "o03", "o04", "o05");

        assertThat(effect.change()).isEqualTo(2);
        assertThat(effect.alike()).isBetween(0.0, 1.0);
        assertThat(effect.verdict()).isEqualTo(Verdict.MORE);
        assertThat(effect.days()).as("nothing changed before").isZero();
        assertThat(effect.pValue()).isLessThanOrEqualTo(.05);
        assertThat(effect.difference()).isGreaterThan(effect.high());
        assertThat(dutch(snapshot, effect))
                .startsWith("Partners uit andere groepen, tussen 1 januari 2025 en 1 januari 2026: wie meedeed (6"
                        + " organisaties) kreeg er gemiddeld 2,0 bij; wie er vooraf net zo voor stond en niet"
                        + " meedeed, kreeg er gemiddeld")
                .contains("zelden toeval", "elders in dezelfde tijd.");
        assertThat(effect).isEqualTo(of(snapshot, "o00", "o01", "o02", "o03", "o04", "o05"));
    }

    @Test
    void groupsOfWhichNobodyTookPartStandBeside() {
        Records records = parties(60, 25);
        records.organisation("z1", "domains=zorg").organisation("z2", "domains=zorg");
        records.collaboration("zorg", "members=z1,o50 start=2025-06-01");
        Snapshot snapshot = records.snapshot();

        EffectBeside effect = of(snapshot, "o00", "o01", "o02", "o04");

        assertThat(effect.groups()).hasSize(1);
        assertThat(effect.groups().getFirst()).isEqualTo(new GroupBeside(2, 2, 0, .5));
    }

    @Test
    void countPartnersGroupsAndPartnersAcrossThese() {
        Records records = new Records();
        records.organisation("a", "domains=jeugd");
        records.organisation("b", "domains=wonen");
        records.organisation("c", "domains=wonen");
        records.organisation("d", "domains=jeugd");
        records.organisation("e", "domains=werk");
        records.organisation("f", "");
        records.collaboration("x", "members=a,b");
        records.collaboration("y", "members=a,c");
        records.collaboration("z", "members=a,d");
        records.collaboration("w", "members=a,e");
        records.collaboration("v", "members=a,f");
        Network network = Projection.network(records.snapshot(), Lens.DEFAULT);

        assertThat(EffectMeasure.PARTNERS.of(network)).containsExactly(5, 1, 1, 1, 1, 1);
        // who has no group is in no other group
        assertThat(EffectMeasure.PARTNERS_ACROSS.of(network)).containsExactly(3, 1, 1, 0, 1, 0);
        assertThat(EffectMeasure.GROUPS.of(network)).containsExactly(2, 1, 1, 0, 1, 0);
    }

    /** The ten nearest by the definition, for everybody. */
    @Test
    void thoseMostAlikeAreTheNearest() {
        Snapshot snapshot = GeneratedSnapshot.of(Generated.soundRegion(3));
        Network first = Projection.network(snapshot, Lens.DEFAULT.onDay(BEFORE));
        Network last = Projection.network(snapshot, Lens.DEFAULT.onDay(AFTER));
        BetweenDays window =
                new BetweenDays(EffectMeasure.PARTNERS_ACROSS, first, last, new int[first.size()], Set.of());
        Random random = new Random(3);
        BitSet leftOut = new BitSet();
        IntStream.range(0, window.size()).filter(v -> random.nextInt(3) == 0).forEach(leftOut::set);

        for (int actor = 0; actor < window.size(); actor++) {
            int one = actor;
            double mean = IntStream.range(0, window.size())
                    .filter(v -> v != one && !leftOut.get(v))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(v -> Math.abs(window.partners(v) - window.partners(one)))
                            .thenComparingInt(v -> Math.abs(v - one))
                            .thenComparingInt(v -> v))
                    .limit(10)
                    .mapToInt(window::change)
                    .average()
                    .orElseThrow();
            assertThat(window.alike(actor, leftOut)).isEqualTo(mean, within(1e-12));
        }
    }

    @Test
    void whatNeverWasIsSeldomCalledADifferenceAndWhatWasIsSeen() {
        List<EffectBeside> placebos = PlaceboTrials.placebos(EffectMeasure.PARTNERS_ACROSS, 1, 30);
        List<EffectBeside> planted = PlaceboTrials.planted(1, 6, 15);

        assertThat(PlaceboTrials.share(placebos, Verdict.MORE, Verdict.FEWER)).isLessThanOrEqualTo(.05);
        assertThat(PlaceboTrials.share(planted, Verdict.MORE)).isGreaterThanOrEqualTo(.8);
        assertThat(planted).allMatch(effect -> effect.parties() >= 3);
    }
}
