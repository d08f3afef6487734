package nl.kleurplaat.analysis.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Thing;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Who brings a and b together: m, n or o, who each work with both, and with x and y. */
class IntroducersTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final Records records = new Records().organisations("a", "b", "m", "n", "o", "x", "y");
    private final List<Thing> said = new ArrayList<>();
    private final BitSet mandated = new BitSet();

    IntroducersTests() {
        for (String v : List.of("m", "n", "o")) {
            for (String with : List.of("a", "b", "x", "y")) {
                tie(v, with);
            }
        }
    }

    private void tie(String v, String with) {
        records.collaboration(v + with, "members=" + v + "," + with);
    }

    private Snapshot snapshot() {
        return records.practice(Practice.of(said.toArray(Thing[]::new))).snapshot();
    }

    private String between(String a, String b) {
        return found(a, b, snapshot());
    }

    private String found(String a, String b, Snapshot snapshot) {
        Network network = Projection.network(snapshot, Lens.DEFAULT.on(TODAY));
        int v = new Introducers(snapshot, network, mandated)
                .between(network.keys().indexOf(a), network.keys().indexOf(b));
        return v < 0 ? "" : network.keys().get(v);
    }

    private String reason(String v, Locale language) {
        Snapshot snapshot = snapshot();
        Lens lens = Lens.DEFAULT.on(TODAY);
        Network network = Projection.network(snapshot, lens);
        List<String> keys = network.keys();
        return TestTexts.said(
                language,
                new Introducers(snapshot, network, mandated)
                        .reason(
                                keys.indexOf(v),
                                keys.indexOf("a"),
                                keys.indexOf("b"),
                                Wording.of(snapshot, lens, network)));
    }

    private void scored(String collaboration, String by, int score) {
        said.add(new Assessment(
                collaboration + by, collaboration, by, TODAY, null, Map.of(Criterion.TRUST, score), null, 1));
    }

    private void talked(String collaboration, String organisation, String date) {
        said.add(new Dialogue(
                collaboration + date,
                organisation,
                null,
                LocalDate.parse(date),
                null,
                null,
                null,
                collaboration,
                List.of(),
                1));
    }

    @Test
    void amongEqualsTheFirst() {
        assertThat(between("a", "b")).isEqualTo("m");
    }

    @Test
    void nobodyWhereThereIsNoPartnerInCommon() {
        records.organisations("z");
        assertThat(between("a", "z")).isEmpty();
    }

    @Test
    void whoseWeakerTieIsStrongest() {
        records.collaboration("oa2", "members=o,a");
        assertThat(between("a", "b")).isEqualTo("m");
        records.collaboration("ob2", "members=o,b");
        assertThat(between("a", "b")).isEqualTo("o");
    }

    @Test
    void notWhomAPartnershipDisappoints() {
        scored("ma", "m", 2);
        scored("ma", "a", 3);
        scored("nb", "n", 3);
        assertThat(between("a", "b")).isEqualTo("n");
    }

    @Test
    void whoSpokeWithBothLast() {
        talked("na", "n", "2026-10-01");
        talked("oa", "o", "2026-01-01");
        talked("ob", "o", "2026-02-01");
        assertThat(between("a", "b")).isEqualTo("o");
        talked("nb", "n", "2026-03-01");
        assertThat(between("a", "b")).isEqualTo("n");
        assertThat(reason("n", Texts.DUTCH)).contains("1 maart 2026");
    }

    @Test
    void whoHasAMandate() {
        mandated.set(4);
        assertThat(between("a", "b")).isEqualTo("o");
    }

    @Test
    void notWhoConnectsNobodyElse() {
        records.organisations("k", "l", "p");
        for (String v : List.of("k", "l")) {
            tie("p", v);
            records.collaboration("p2" + v, "members=p," + v);
            tie("m", v);
        }
        // p connects k and l only, however strongly; m connects many
        assertThat(between("k", "l")).isEqualTo("m");
    }

    @Test
    void notTheBusiest() {
        for (int i = 0; i < 12; i++) {
            records.organisations("z" + i);
            tie("m", "z" + i);
        }
        assertThat(between("a", "b")).isEqualTo("n");
        assertThat(reason("m", Texts.DUTCH)).contains("tien procent");
    }

    @Test
    void saysWhatItHasAgainstIt() {
        scored("ma", "m", 1);
        for (Locale language : Texts.LANGUAGES) {
            assertThat(reason("m", language)).hasSizeGreaterThan(60);
        }
        assertThat(reason("m", Texts.DUTCH)).contains("laag gewaardeerd").doesNotContain("verbindt verder niemand");
    }
}
