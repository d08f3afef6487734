package nl.kleurplaat.analysis.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class VacantRolesTests {

    private static final Lens LENS = Lens.DEFAULT.on(LocalDate.of(2026, 11, 1));

    private final Records records = new Records()
            .organisation("a", "kind=gemeente")
            .organisation("b", "kind=school")
            .organisation("c", "kind=gemeente")
            .organisation("d", "kind=school")
            .collaboration("x", "members=a/trekker,b/deelnemer,c/deelnemer,d/deelnemer");

    private List<String> vacant(String... gone) {
        return vacant(LENS, gone);
    }

    private List<String> vacant(Lens lens, String... gone) {
        Snapshot snapshot = records.snapshot();
        Network network = Projection.network(snapshot, lens);
        List<Integer> actors =
                Arrays.stream(gone).map(network.keys()::indexOf).sorted().toList();
        return new VacantRoles(snapshot, lens, network, Mandates.of(snapshot, lens, network))
                .of(actors).stream()
                        .map(it -> network.collaboration(snapshot, it.collaboration())
                                        .key() + " " + it.role() + " "
                                + (it.successor() < 0 ? "-" : network.keys().get(it.successor())))
                        .toList();
    }

    @Test
    void ofWhoTakesNoPartAnyMoreInAWhatIf() {
        Lens without = LENS.after(List.of(new Change.RemoveParticipant("x", "c")));
        assertThat(vacant(without, "a")).containsExactly("x trekker b");
        assertThat(vacant(LENS.after(List.of(new Change.RemoveParticipant("x", "a"))), "a"))
                .isEmpty();
    }

    @Test
    void whoIsOfTheSameKind() {
        assertThat(vacant("a")).containsExactly("x trekker c");
    }

    @Test
    void beforeThatWhoHasSomebodyWithAMandate() {
        records.stakeholder("s", "organisations=d")
                .collaboration("x", "members=a/trekker,b/deelnemer,c/deelnemer,d/deelnemer speakers=s/d/besluiten");
        assertThat(vacant("a")).containsExactly("x trekker d");
    }

    @Test
    void afterThatWhoHasTheRoleElsewhereAndThenWhoDoesLeast() {
        records.collaboration("y", "members=d/trekker,b/deelnemer");
        assertThat(vacant("a", "c")).contains("x trekker d");
        records.collaboration("y", "members=b/deelnemer");
        assertThat(vacant("a", "c")).containsExactly("x trekker d");
    }

    @Test
    void aRoleThatSomebodyKeepsIsNotVacant() {
        records.collaboration("y", "members=a/trekker,c/trekker,b/deelnemer")
                .collaboration("z", "members=c/trekker,b/deelnemer,d/deelnemer");
        assertThat(vacant("a")).containsExactly("x trekker c");
    }

    @Test
    void whatMostlySeveralAreIsNothingToTakeOver() {
        assertThat(vacant("b")).isEmpty();
        assertThat(vacant("b", "c", "d")).isEmpty();
    }

    @Test
    void whoHasAnotherSuchRoleDoesNotTakeItOver() {
        records.collaboration("x", "members=a/opdrachtgever,b/opdrachtnemer");
        assertThat(vacant("b")).containsExactly("x opdrachtnemer -");
        records.collaboration("y", "members=a,d");
        assertThat(vacant("b")).as("of its kind, and a works with it").containsExactly("x opdrachtnemer d");
    }

    @Test
    void whereNobodyStaysNothingGoesOn() {
        assertThat(vacant("a", "b", "c", "d")).isEmpty();
    }

    @Test
    void onlyWhatIsSoOnTheDay() {
        records.collaboration("x", "members=a/trekker@..2026-10-31,b/deelnemer,c/deelnemer");
        assertThat(vacant("a")).isEmpty();
    }

    @Test
    void aCommissionerIsNotFollowedByTheContractorEither() {
        records.collaboration("x", "members=a/opdrachtgever,b/opdrachtnemer")
                .collaboration("y", "members=c/opdrachtgever,d/opdrachtnemer");
        assertThat(vacant("a")).containsExactly("x opdrachtgever -");
    }

    @Test
    void aCollaborationThatHasEndedHasNoRoles() {
        records.collaboration("x", "end=2026-10-31 members=a/trekker,b/deelnemer,c/deelnemer");
        assertThat(vacant("a")).isEmpty();
    }

    @Test
    void saysWhy() {
        records.collaboration("y", "members=c/trekker,b/deelnemer")
                .stakeholder("s", "organisations=c")
                .collaboration("x", "members=a/trekker,b/deelnemer,c/deelnemer speakers=s/c/besluiten");
        Snapshot snapshot = records.snapshot();
        Network network = Projection.network(snapshot, LENS);
        VacantRole role = new VacantRoles(snapshot, LENS, network, Mandates.of(snapshot, LENS, network))
                .of(List.of(0))
                .getFirst();
        Wording words = Wording.of(snapshot, LENS, network);
        assertThat(TestTexts.said(Texts.DUTCH, role.reason(words)))
                .isEqualTo(
                        "In naam van x is dan niemand meer trekker. naam van c kan dat overnemen: die doet er al mee,"
                            + " heeft er iemand met mandaat, is van dezelfde soort en is het in 1 andere samenwerking"
                            + " al.");
        assertThat(TestTexts.said(Locale.ENGLISH, role.reason(words)))
                .contains("Then nobody is trekker in naam van x any more.", "in 1 other collaboration");
    }
}
