package nl.kleurplaat.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class CoverageGapsTests {

    /** Three regions of three; only {@code z} has no collaboration on housing, and nobody there knows the police. */
    private static Records regions() {
        return new Records()
                .organisation("n1", "region=n domains=jeugd kind=gemeente")
                .organisation("n2", "region=n domains=wonen kind=corporatie")
                .organisation("n3", "region=n domains=jeugd kind=politie")
                .organisation("o1", "region=o domains=jeugd kind=gemeente")
                .organisation("o2", "region=o domains=wonen kind=corporatie")
                .organisation("o3", "region=o domains=jeugd kind=politie")
                .organisation("z1", "region=z domains=jeugd kind=gemeente")
                .organisation("z2", "region=z domains=wonen kind=corporatie")
                .organisation("z3", "region=z domains=jeugd kind=jeugdhulp")
                .collaboration("n-jeugd", "members=n1,n3 domains=jeugd")
                .collaboration("n-wonen", "members=n1,n2 domains=wonen")
                .collaboration("o-jeugd", "members=o1,o3 domains=jeugd")
                .collaboration("o-wonen", "members=o1,o2 domains=wonen")
                .collaboration("z-jeugd", "members=z1,z3 domains=jeugd")
                .collaboration("z-samen", "members=z1,z2,o1 domains=jeugd");
    }

    private static List<NamedGap> gaps(Seen seen) {
        return new CoverageGaps(
                        seen.snapshot(),
                        seen.lens(),
                        seen.network(),
                        () -> Coverage.of(seen.snapshot(), seen.lens(), seen.network()),
                        new Acquainted(
                                seen.snapshot(),
                                seen.lens(),
                                seen.network(),
                                seen.network().asOf()))
                .find();
    }

    private static List<String> titles(Seen seen) {
        return gaps(seen).stream().map(gap -> TestTexts.dutch(gap.title())).toList();
    }

    @Test
    void findsTheDomainAndTheKindThatOneRegionLacks() {
        Seen seen = Seen.of(regions());
        List<NamedGap> gaps = gaps(seen);

        assertThat(titles(seen))
                .containsExactly(
                        "In Regio z is geen samenwerking rond wonen",
                        "In Regio z werkt niemand samen met een organisatie van de soort politie");
        NamedGap housing = gaps.getFirst();
        assertThat(housing.kind()).isEqualTo(GapKind.COVERAGE);
        assertThat(housing.severity()).isCloseTo(2 / 3.0 * 3 / 8.0, within(1e-12));
        assertThat(seen.keys(housing.actors())).isEqualTo("z2 o1");
        assertThat(housing.collaborations()).containsExactly(3);
        assertThat(housing.groups())
                .containsExactly(seen.network().groups().keys().indexOf("wonen"));
        NamedGap police = gaps.getLast();
        assertThat(police.severity()).isCloseTo(housing.severity() / 2, within(1e-12));
        assertThat(seen.keys(police.actors())).isEqualTo("o3 o1");
        assertThat(police.collaborations()).containsExactly(2);
    }

    @Test
    void saysWhyAndWhoCouldFillIt() {
        Seen seen = Seen.of(regions());

        assertThat(TestTexts.dutch(gaps(seen).getFirst().reason()))
                .isEqualTo(
                        "In Regio z zijn 3 organisaties, waarvan 1 in het domein wonen, maar is geen samenwerking die"
                                + " dat domein beslaat; in 2 van de 2 andere regio’s is die er wel.");
        assertThat(TestTexts.dutch(gaps(seen).getFirst().action()))
                .isEqualTo("Breng naam van o1, die elders aan naam van o-wonen meedoet, in gesprek met naam van z2; in"
                        + " Regio z zijn al 2 relaties met naam van o1.");
        assertThat(TestTexts.english(gaps(seen).getFirst().reason())).contains("1 of them in the domain wonen (en)");
        assertThat(TestTexts.english(gaps(seen).getLast().reason()))
                .isEqualTo(
                        "In Regio z there is no organisation of the kind politie, and none of the 3 organisations there"
                                + " has a tie with one elsewhere; in 2 of the 2 other regions that is different.");
        assertThat(TestTexts.english(gaps(seen).getLast().action()))
                .isEqualTo("Bring naam van o3 into conversation with parties from Regio z; naam van o1 already has ties"
                        + " with both.");
    }

    @Test
    void aKindThatIsThereWithoutTiesIsNamed() {
        Seen seen = Seen.of(regions().organisation("z4", "region=z kind=Politie"));
        NamedGap police = gaps(seen).getLast();

        assertThat(seen.keys(police.actors())).isEqualTo("z4 o3 o1");
        assertThat(police.severity()).as("it weighs fully").isCloseTo(2 / 3.0 * 4 / 9.0, within(1e-12));
        assertThat(TestTexts.dutch(police.reason()))
                .startsWith("In Regio z is 1 organisatie van de soort politie, zonder relaties, en geen van de 4");
        assertThat(TestTexts.dutch(police.action()))
                .isEqualTo(
                        "Breng naam van o3 in gesprek met partijen uit Regio z, om te beginnen naam van z4; naam van o1"
                                + " heeft met beide al relaties.");
    }

    @Test
    void whereNobodyOfTheRegionWorksInTheDomainOthersAreAskedToBegin() {
        Seen seen = Seen.of(regions().organisation("z2", "region=z domains=jeugd kind=corporatie"));
        assertThat(TestTexts.english(gaps(seen).getFirst().action()))
                .isEqualTo("Ask naam van o1 to begin something like naam van o-wonen in Regio z; it has 2 ties there"
                        + " already.");
        assertThat(TestTexts.dutch(gaps(seen).getFirst().reason())).contains("waarvan geen in het domein wonen");
    }

    @Test
    void aRegionWithoutAnyCollaborationIsOneGapAndNothingElse() {
        Seen seen = Seen.of(regions()
                .organisation("w1", "region=w domains=wonen")
                .organisation("w2", "region=w")
                .organisation("w3", "region=w"));
        NamedGap west = gaps(seen).getFirst();

        assertThat(titles(seen).getFirst()).isEqualTo("In Regio w is geen enkele samenwerking");
        assertThat(gaps(seen)).hasSize(3);
        assertThat(west.severity()).isCloseTo(3 / 4.0 * 3 / 8.0, within(1e-12));
        assertThat(TestTexts.english(west.reason()))
                .isEqualTo(
                        "There are 3 organisations in Regio w, but none of them takes part in a collaboration; in 3 of"
                                + " the 3 other regions that is different.");
        assertThat(TestTexts.english(west.action()))
                .isEqualTo("Invite organisations from Regio w, such as naam van w1, to naam van z-samen.");
        assertThat(gaps(seen).get(1).severity())
                .as("a region without collaborations is no other region for a domain")
                .isCloseTo(2 / 3.0 * 3 / 8.0, within(1e-12));
    }

    @Test
    void aCollaborationElsewhereWithAParticipantFromTheRegionCovers() {
        assertThat(titles(Seen.of(regions().collaboration("o-wonen", "members=o1,o2,z1 domains=wonen"))))
                .noneMatch(title -> title.contains("rond wonen"));
        assertThat(titles(Seen.of(regions().collaboration("leeg", "region=z domains=wonen"))))
                .noneMatch(title -> title.contains("rond wonen"));
    }

    @Test
    void aWhatIfClosesAGap() {
        Seen seen = Seen.of(
                regions(),
                "",
                new Change.AddCollaboration("new", "Nieuw", null, List.of("wonen"), List.of("z2", "n3")));

        assertThat(gaps(seen)).isEmpty();
    }

    @Test
    void fewOrganisationsOrRegionsProveNothing() {
        assertThat(gaps(Seen.of(new Records()))).isEmpty();
        assertThat(gaps(Seen.of(regions(), "regions=z"))).as("one region").isEmpty();
        assertThat(titles(Seen.of(regions().organisation("y1", "region=y").organisation("y2", "region=y"))))
                .as("two organisations are no region to compare")
                .noneMatch(title -> title.contains("Regio y"));
        Seen two = Seen.of(regions(), "regions=z,n");
        assertThat(titles(two))
                .as("of two regions one has it: half as sure, and no kind is missing")
                .containsExactly("In Regio z is geen samenwerking rond wonen");
        assertThat(gaps(two).getFirst().severity()).isCloseTo(1 / 2.0 * 3 / 8.0, within(1e-12));
    }

    @Test
    void whatMostRegionsLackIsNoGapOfOne() {
        Seen seen = Seen.of(regions()
                .collaboration("o-wonen", "members=o1,o2 domains=jeugd")
                .organisation("q1", "region=q")
                .organisation("q2", "region=q")
                .organisation("q3", "region=q")
                .collaboration("q", "members=q1,q2,q3 domains=jeugd"));

        assertThat(titles(seen)).noneMatch(title -> title.contains("rond wonen"));
    }

    @Test
    void aDomainOutsideTheLensIsNotMissed() {
        assertThat(titles(Seen.of(regions(), "domains=jeugd"))).noneMatch(title -> title.contains("rond"));
    }

    @Test
    void namesTheGroupsItIsAbout() {
        Seen byRegion = Seen.of(regions(), "groupBy=REGION");
        Seen byKind = Seen.of(regions(), "groupBy=KIND");

        assertThat(gaps(byRegion))
                .allMatch(gap -> gap.groups()
                        .equals(List.of(byRegion.network().groups().keys().indexOf("z"))));
        assertThat(gaps(byKind).getLast().groups())
                .containsExactly(byKind.network().groups().keys().indexOf("politie"));
    }

    @Test
    void isSureOfManyRegionsAndManyOrganisations() {
        assertThat(CoverageGaps.severity(11, 11, 45)).isCloseTo(11 / 12.0 * .9, within(1e-12));
        assertThat(CoverageGaps.severity(1, 1, 3)).isLessThan(.2);
        assertThat(CoverageGaps.severity(342, 342, 5000)).isBetween(.99, 1.0);
    }
}
