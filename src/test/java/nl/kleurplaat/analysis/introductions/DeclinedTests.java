package nl.kleurplaat.analysis.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.departures.Departure;
import nl.kleurplaat.analysis.departures.Departures;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.Gaps;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.reach.WithoutTie;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.practice.Outcome;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Who declined to meet is not proposed to meet, wherever something says who could. */
class DeclinedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /** Everybody reaches everybody through h: schools a and b work with each other, and c, d likewise. */
    private static final class Known {

        private final Snapshot snapshot;
        private final Lens lens = Lens.DEFAULT.on(TODAY);
        private final Network network;
        private final Acquainted acquainted;

        Known(String... declined) {
            snapshot = new Records()
                    .organisation("a", "domains=jeugd kind=school")
                    .organisation("b", "domains=jeugd kind=school")
                    .organisation("c", "domains=wonen kind=team")
                    .organisation("d", "domains=wonen kind=team")
                    .organisation("h", "kind=hub")
                    .collaboration("ah", "members=a,h")
                    .collaboration("bh", "members=b,h")
                    .collaboration("ch", "members=c,h")
                    .collaboration("dh", "members=d,h")
                    .collaboration("ab", "members=a,b")
                    .collaboration("cd", "members=c,d")
                    .practice(Practice.of(
                            Stream.of(declined).map(DeclinedTests::declined).toArray(Acquaintance[]::new)))
                    .snapshot();
            network = Projection.network(snapshot, lens);
            acquainted = new Acquainted(snapshot, lens, network, TODAY);
        }

        int actor(String key) {
            return network.keys().indexOf(key);
        }

        String keys(int a, int b) {
            return network.keys().get(Math.min(a, b)) + "-" + network.keys().get(Math.max(a, b));
        }

        /** What makes up for the leaving of h, with one tie. */
        List<String> backups() {
            Departure departure = new Departures(
                            network, List.of(), Components.of(network.ties()), Harmonic.of(network.ties()), acquainted)
                    .of(List.of(actor("h")), new Effort());
            return departure.backups().stream()
                    .flatMap(backup -> backup.ties().stream())
                    .map(tie -> keys(tie.a(), tie.b()))
                    .toList();
        }

        /** What to do about everything hanging on h. */
        String action() {
            List<Gap> worst = new Gaps(
                            network,
                            () -> Separation.of(network.ties(), network.groups().primaries()),
                            () -> GroupMatrix.of(network, 10, 1),
                            v -> new int[0],
                            acquainted,
                            List.of())
                    .worst(List.of(GapKind.SINGLE_BRIDGE), 1);
            return TestTexts.dutch(worst.getFirst().action(Wording.of(snapshot, lens, network)));
        }

        String met(String key) {
            return network.keys().get(school(key).meet());
        }

        String said(String key) {
            return TestTexts.dutch(school(key).action(Wording.of(snapshot, lens, network), "team"));
        }

        WithoutTie school(String key) {
            Attributes attributes = Attributes.of(snapshot, lens, network);
            return WithoutTie.all(
                            network.ties(),
                            attributes,
                            attributes.ofKind("school"),
                            attributes.ofKind("team"),
                            acquainted,
                            10)
                    .stream()
                    .filter(it -> it.actor() == actor(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void noBackupTiesWhoDeclined() {
        assertThat(new Known().backups()).containsExactly("a-c");
        assertThat(new Known("a-c").backups()).containsExactly("a-d");
        assertThat(new Known("a-c", "a-d", "b-c").backups()).containsExactly("b-d");
        assertThat(new Known("a-c", "a-d", "b-c", "b-d").backups()).isEmpty();
    }

    @Test
    void noGapIsClosedByWhoDeclined() {
        assertThat(new Known().action()).contains("naam van a", "naam van c");
        assertThat(new Known("a-c").action()).contains("naam van a", "naam van d");
        assertThat(new Known("a-c", "a-d").action()).contains("naam van b", "naam van c");
    }

    @Test
    void whoHasNoTieIsSentToAnother() {
        assertThat(new Known().met("a")).isEqualTo("c");
        assertThat(new Known("a-c").met("a")).isEqualTo("d");
        assertThat(new Known("a-c").met("b")).isEqualTo("c");
        assertThat(new Known("a-c").said("a"))
                .isEqualTo("Breng naam van a in gesprek met naam van d, van de soort team het best verbonden van wie"
                        + " geen kennismaking met naam van a afwees.");
        assertThat(new Known("a-c", "a-d").school("a").meet()).isEqualTo(-1);
        assertThat(new Known("a-c", "a-d").said("a"))
                .isEqualTo("naam van a zag af van een kennismaking met ieder van de soort team. Laat dat nu zo, of zoek"
                        + " een andere organisatie van die soort.");
    }

    /** The largest parts declined, and are tied through a third. */
    @Test
    void whatCannotBeTiedIsTiedThroughAnother() {
        Records records = new Records().organisation("h", "");
        String[] hands = {"p", "q", "r"};
        int[] sizes = {10, 8, 3};
        for (int part = 0; part < hands.length; part++) {
            records.organisation(hands[part], "").collaboration(hands[part] + "h", "members=" + hands[part] + ",h");
            for (int i = 1; i < sizes[part]; i++) {
                records.organisation(hands[part] + i, "")
                        .collaboration(hands[part] + i, "members=" + hands[part] + "," + hands[part] + i);
            }
        }
        Snapshot snapshot = records.practice(Practice.of(declined("p-q"))).snapshot();
        Lens lens = Lens.DEFAULT.on(TODAY);
        Network network = Projection.network(snapshot, lens);
        List<String> keys = network.keys();

        Departure loss = new Departures(
                        network,
                        List.of(),
                        Components.of(network.ties()),
                        Harmonic.of(network.ties()),
                        new Acquainted(snapshot, lens, network, TODAY))
                .of(List.of(keys.indexOf("h")), new Effort());

        assertThat(loss.backups().getFirst().restores()).isEqualTo(1);
        assertThat(loss.backups().getFirst().ties())
                .extracting(tie ->
                        Stream.of(keys.get(tie.a()), keys.get(tie.b())).sorted().collect(Collectors.joining("-")))
                .containsExactlyInAnyOrder("p-r", "q-r");
    }

    private static Acquaintance declined(String pair) {
        return new Acquaintance(
                pair, TODAY.minusDays(3), Outcome.DECLINED, List.of(pair.split("-")), List.of(), null, null, 1);
    }
}
