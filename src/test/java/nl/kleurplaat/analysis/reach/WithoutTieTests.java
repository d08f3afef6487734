package nl.kleurplaat.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class WithoutTieTests {

    private static Records records() {
        return new Records()
                .organisation("school-a", "kind=school region=n")
                .organisation("school-b", "kind=School region=n")
                .organisation("school-c", "kind=school region=z")
                .organisation("school-d", "kind=school region=n")
                .organisation("school-e", "kind=school")
                .organisation("con-n", "kind=consortium region=n")
                .organisation("con-z", "kind=consortium region=z")
                .organisation("gem", "kind=gemeente region=z")
                .organisation("team", "kind=wijkteam region=z")
                .organisation("koepel", "kind=koepel until=2020-01-01")
                .collaboration("x", "members=school-a,con-n")
                .collaboration("y", "members=school-b,gem")
                .collaboration("z", "members=gem,con-z")
                .collaboration("zz", "members=team,con-z")
                .collaboration("w", "members=school-c,school-b");
    }

    private static List<WithoutTie> without(Seen seen, String kind, String toKind, int first) {
        return WithoutTie.all(
                seen.ties(),
                seen.attributes(),
                seen.attributes().ofKind(kind),
                seen.attributes().ofKind(toKind),
                Acquainted.nobody(seen.network()),
                first);
    }

    @Test
    void givesThoseWithoutATieFurthestFirstWithTheNearestAndTheWayThere() {
        Seen seen = Seen.of(records());
        List<WithoutTie> all = without(seen, "school", "Consortium", 100);

        assertThat(all)
                .containsExactly(
                        new WithoutTie(
                                seen.actor("school-d"), -1, List.of(), -1, seen.actor("con-n"), true, false, false),
                        new WithoutTie(
                                seen.actor("school-e"), -1, List.of(), -1, seen.actor("con-z"), false, false, false),
                        new WithoutTie(
                                seen.actor("school-c"),
                                3,
                                List.of(seen.actor("school-b"), seen.actor("gem")),
                                seen.actor("con-z"),
                                seen.actor("con-z"),
                                true,
                                false,
                                false),
                        new WithoutTie(
                                seen.actor("school-b"),
                                2,
                                List.of(seen.actor("gem")),
                                seen.actor("con-z"),
                                seen.actor("con-z"),
                                false,
                                false,
                                false));
        assertThat(without(seen, "school", "consortium", 1)).isEqualTo(all.subList(0, 1));
    }

    @Test
    void saysWhyAndWhoCouldHelp() {
        Seen seen = Seen.of(records());
        List<WithoutTie> all = without(seen, "school", "consortium", 100);
        Wording words = words(seen);

        assertThat(TestTexts.dutch(all.get(0).reason(words, "consortium")))
                .isEqualTo(
                        "naam van school-d heeft geen relatie met een organisatie van de soort consortium en kan daar"
                                + " ook via anderen niet komen.");
        assertThat(TestTexts.dutch(all.get(0).action(words, "consortium")))
                .isEqualTo("Breng naam van school-d in gesprek met naam van con-n, van de soort consortium het best"
                        + " verbonden in dezelfde regio.");
        assertThat(TestTexts.english(all.get(2).reason(words, "consortium")))
                .isEqualTo("naam van school-c has no tie with an organisation of the kind consortium; the nearest, naam"
                        + " van con-z, is 3 steps away, through naam van school-b and naam van gem.");
        assertThat(TestTexts.english(all.get(2).action(words, "consortium")))
                .isEqualTo("Ask naam van school-b and naam van gem to bring naam van school-c and naam van con-z into"
                        + " conversation.");
    }

    @Test
    void whereTheNetworkHasNobodyOfTheOtherKindItSaysSo() {
        Seen seen = Seen.of(records());
        List<WithoutTie> all = without(seen, "wijkteam", "koepel", 100);

        assertThat(all).containsExactly(new WithoutTie(seen.actor("team"), -1, List.of(), -1, -1, false, false, false));
        assertThat(TestTexts.dutch(all.getFirst().reason(words(seen), "koepel")))
                .isEqualTo(
                        "naam van team heeft geen relatie met een organisatie van de soort koepel: in dit netwerk is er"
                                + " geen.");
        assertThat(TestTexts.english(all.getFirst().action(words(seen), "koepel")))
                .startsWith("Look for an organisation of the kind koepel");
    }

    @Test
    void someoneOfBothKindsIsNoneOfThem() {
        Seen seen = Seen.of(
                new Records()
                        .organisation("a", "kind=school")
                        .organisation("b", "kind=gemeente")
                        .stakeholder("both", "organisations=a,b")
                        .stakeholder("teacher", "organisations=a"),
                "actors=STAKEHOLDER");

        assertThat(without(seen, "school", "gemeente", 100))
                .containsExactly(new WithoutTie(
                        seen.actor("teacher"), -1, List.of(), -1, seen.actor("both"), false, false, false));
    }

    @Test
    void saysHowFarSomeoneReaches() {
        Seen seen = Seen.of(records());
        Reaches reaches = new Reaches(seen.ties());
        Reach gem = reaches.of(seen.actor("gem"), seen.attributes().ofKind("school"));

        assertThat(TestTexts.dutch(gem.reason(words(seen), "school")))
                .isEqualTo("Buiten naam van gem zijn er 5 organisaties van de soort school; met 1 daarvan (20%) werkt"
                        + " naam van gem samen, 1 is via een gezamenlijke partner te bereiken, en 3 zijn verder"
                        + " weg of niet te bereiken (naam van school-a, naam van school-d en naam van school-e).");
        Reach none = reaches.of(seen.actor("gem"), seen.attributes().ofKind("koepel"));
        assertThat(TestTexts.english(none.reason(words(seen), "koepel")))
                .isEqualTo("Besides naam van gem there are no organisations of the kind koepel.");
    }

    private static Wording words(Seen seen) {
        return Wording.of(seen.snapshot(), seen.lens(), seen.network());
    }
}
