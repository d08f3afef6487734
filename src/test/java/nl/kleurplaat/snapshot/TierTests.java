package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.api.Tier;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Test;

/** What a snapshot shows to whom. */
class TierTests {

    private final Snapshot whole = new Records()
            .organisations("gem")
            .stakeholder("nobody", "")
            .stakeholder("p", "name=Kanarie organisations=gem title=Inkoper role=adviseur")
            .stakeholder("q", "name=Mus organisations=gem role=adviseur")
            .stakeholder("r", "name=Vink organisations=gem")
            .collaboration("x", "members=gem speakers=p,q")
            .snapshot();

    @Test
    void inRolesItShowsWhatPersonsDoAndWhere() {
        assertThat(whole.in(Tier.ROLES).stakeholders())
                .extracting(Stakeholder::name)
                .containsExactly("Contact", "Inkoper, naam van gem", "adviseur, naam van gem", "Contact, naam van gem");
        assertThat(whole.stakeholders()).extracting(Stakeholder::name).contains("Kanarie", "Mus", "Vink");
    }

    @Test
    void whatIsNoPersonIsShared() {
        Snapshot roles = whole.in(Tier.ROLES);

        assertThat(roles.organisations()).isSameAs(whole.organisations());
        assertThat(roles.representations().who())
                .isSameAs(whole.representations().who());
        assertThat(roles.stakeholdersOf(0)).isEqualTo(whole.stakeholdersOf(0));
        assertThat(roles.index().names(Types.ORGANISATIONS))
                .isSameAs(whole.index().names(Types.ORGANISATIONS));
    }

    @Test
    void listsAreInTheOrderOfWhatIsShown() {
        Order names = whole.in(Tier.ROLES).index().order(Types.STAKEHOLDERS, "NAME", false);

        assertThat(names.all()).containsExactly(2, 0, 3, 1);
        assertThat(names.of(1)).doesNotContainIgnoringCase("kanarie");
    }

    @Test
    void itIsMadeOnceAndShowsNoMoreAgain() {
        Snapshot roles = whole.in(Tier.ROLES);

        assertThat(whole.in(Tier.ROLES)).isSameAs(roles);
        assertThat(roles.in(Tier.PERSONS)).isSameAs(roles);
        assertThat(whole.in(Tier.PERSONS)).isSameAs(whole);
    }
}
