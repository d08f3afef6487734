package nl.kleurplaat.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.analysis.matrix.Shared;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.lens.GroupsOf.Group;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {

    private static final Lens PEOPLE = Lens.DEFAULT.on(ActorKind.STAKEHOLDER).on(LocalDate.of(2026, 11, 30));

    /** Groups as {@code "jeugd wonen,jeugd"}: a word for each person. */
    private static String together(String people) {
        List<List<Group>> groups = SmallGroups.together(Arrays.stream(people.split(" "))
                .map(own -> Arrays.stream(own.split(","))
                        .map(key -> new Group(key, key, key))
                        .toList())
                .toList());
        return String.join(
                " ",
                groups.stream()
                        .map(own ->
                                String.join(",", own.stream().map(Group::key).toList()))
                        .toList());
    }

    @Test
    void fivePeopleAreAGroupAndFourAreNot() {
        assertThat(together("a a a a a b b b b b")).isEqualTo("a a a a a b b b b b");
        assertThat(together("a a a a a b b b b c"))
                .isEqualTo("a a a a a %1$s %1$s %1$s %1$s %1$s".formatted(Groups.SMALL));
    }

    @Test
    void whereTheSmallOnesAreTooFewTogetherTheSmallestOtherOneIsWithThem() {
        assertThat(together("a a a a a a b b b b b c"))
                .isEqualTo("a a a a a a %1$s %1$s %1$s %1$s %1$s %1$s".formatted(Groups.SMALL));
        assertThat(together("a a b")).isEqualTo("%1$s %1$s %1$s".formatted(Groups.SMALL));
    }

    @Test
    void whoIsInSeveralSmallGroupsIsInTheOneOnceAndCountsOnce() {
        assertThat(together("b,c b,c b,c b,c,a a a a a a a"))
                .isEqualTo("%1$s %1$s %1$s %1$s %1$s %1$s %1$s %1$s %1$s %1$s".formatted(Groups.SMALL));
        assertThat(together("a,b a a a a a,c d d d,b"))
                .isEqualTo("a,%1$s a a a a a,%1$s %1$s %1$s %1$s".formatted(Groups.SMALL));
    }

    @Test
    void nobodyIsNoGroup() {
        assertThat(SmallGroups.together(List.of())).isEmpty();
        assertThat(SmallGroups.together(List.of(List.of(), List.of()))).containsExactly(List.of(), List.of());
    }

    @Test
    void onlyWhoMayNotSeeWhoPeopleAreSeesThemSoAndOrganisationsStayAsTheyAre() {
        Records records = new Records().organisation("o", "domains=wonen");
        for (int i = 0; i < 6; i++) {
            records.stakeholder("p" + i, "organisations=o domains=jeugd");
        }
        records.stakeholder("q1", "organisations=o domains=zorg")
                .stakeholder("q2", "organisations=o domains=werk,zorg");
        Snapshot whole = records.snapshot();
        Snapshot roles = whole.in(Tier.ROLES);

        assertThat(Projection.network(whole, PEOPLE).groups().keys()).containsExactly("jeugd", "werk", "zorg");
        Network seen = Projection.network(roles, PEOPLE);
        assertThat(seen.groups().keys()).containsExactly(Groups.SMALL);
        assertThat(Projection.network(roles, PEOPLE.on(ActorKind.ORGANISATION))
                        .groups()
                        .keys())
                .containsExactly("wonen");
        assertThat(Shared.of(roles, seen, Grouping.DOMAIN).stakeholders(0, 0)).isEqualTo(8);
    }
}
