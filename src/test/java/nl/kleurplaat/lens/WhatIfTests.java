package nl.kleurplaat.lens;

import static nl.kleurplaat.lens.WhatIfs.RECORDS;
import static nl.kleurplaat.lens.WhatIfs.all;
import static nl.kleurplaat.lens.WhatIfs.collaboration;
import static nl.kleurplaat.lens.WhatIfs.lens;
import static nl.kleurplaat.lens.WhatIfs.look;
import static nl.kleurplaat.lens.WhatIfs.ties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.lens.Change.AddActor;
import nl.kleurplaat.lens.Change.AddCollaboration;
import nl.kleurplaat.lens.Change.AddParticipant;
import nl.kleurplaat.lens.Change.AddTie;
import nl.kleurplaat.lens.Change.RemoveActor;
import nl.kleurplaat.lens.Change.RemoveCollaboration;
import nl.kleurplaat.lens.Change.RemoveParticipant;
import nl.kleurplaat.lens.Change.RemoveTie;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class WhatIfTests {

    @Test
    void withoutChangesNothingChanges() {
        assertThat(ties()).isEqualTo("a-b:2(x,y) a-c:1(x) b-c:1(x)");
    }

    @Test
    void anAddedTieWeighsOneOrOneMoreAndHasNoEvidence() {
        assertThat(ties(new AddTie("d", "a"))).isEqualTo("a-b:2(x,y) a-c:1(x) a-d:1() b-c:1(x)");
        assertThat(ties(new AddTie("c", "a"), new AddTie("a", "c"))).isEqualTo("a-b:2(x,y) a-c:3(x) b-c:1(x)");
    }

    @Test
    void aRemovedTieGoesWhollyAndItsCollaborationsStay() {
        Network network = look(new RemoveTie("b", "a"));

        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("a-c:1(x) b-c:1(x)");
        assertThat(network.collaborations()).containsExactly(0, 1);
        assertThat(ties(new RemoveTie("a", "b"), new AddTie("a", "b"))).isEqualTo("a-b:1() a-c:1(x) b-c:1(x)");
        assertThat(ties(new AddTie("a", "d"), new RemoveTie("a", "d"))).isEqualTo(ties());
    }

    @Test
    void whoJoinsACollaborationIsTiedToEveryoneInIt() {
        assertThat(ties(new AddParticipant("y", "c"))).isEqualTo("a-b:2(x,y) a-c:2(x,y) b-c:2(x,y)");
        assertThat(ties(new AddParticipant("x", "d"), new RemoveParticipant("x", "d")))
                .isEqualTo(ties());
    }

    @Test
    void whoLeavesACollaborationKeepsWhatOthersCarry() {
        assertThat(ties(new RemoveParticipant("x", "a"))).isEqualTo("a-b:1(y) b-c:1(x)");
    }

    @Test
    void anAddedCollaborationTiesAllItsParticipantsAndCounts() {
        Network network = look(new AddActor("e", "E", List.of()), collaboration("n", "e", "a", "b", "a"));

        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("a-b:3(n,x,y) a-c:1(x) a-e:1(n) b-c:1(x) b-e:1(n)");
        assertThat(network.collaborations()).containsExactly(0, 1, -1);
        assertThat(network.isPlanned(2)).isTrue();
        Collaboration planned = network.collaboration(RECORDS.snapshot(), 2);
        assertThat(planned.name()).isEqualTo("naam van n");
        assertThat(planned.version()).isZero();
        assertThat(network.planned(2).participants().who()).containsExactly(0, 1);
        assertThat(network.collaboration(RECORDS.snapshot(), 1).key()).isEqualTo("y");
        assertThat(look(collaboration("m", "d"), collaboration("n")).collaborations())
                .hasSize(4);
    }

    @Test
    void anAddedCollaborationCoversDomainsByKeyOrName() {
        Network network =
                look(new AddCollaboration("n", "N", "netwerk", List.of("WONEN", "jeugd (en)"), List.of("a", "d")));

        Collaboration planned = network.collaboration(RECORDS.snapshot(), 2);
        assertThat(planned.domains()).containsExactly(1, 0);
        assertThat(planned.kind()).isEqualTo("netwerk");
    }

    @Test
    void aPlannedCollaborationOfPeopleHasThemSpeak() {
        Snapshot snapshot =
                new Records().stakeholder("p", "").stakeholder("q", "").snapshot();
        Lens d = lens(TieWeight.SHARED, Grouping.DOMAIN, List.of(collaboration("n", "p", "q")));
        Lens people = new Lens(
                ActorKind.STAKEHOLDER,
                d.groupBy(),
                d.asOf(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                d.tieWeight(),
                null,
                d.changes());

        Network network = Projection.network(snapshot, people);

        assertThat(ties(snapshot, network)).isEqualTo("p-q:1(n)");
        assertThat(network.planned(0).speakers().who()).hasSize(2);
        assertThat(network.planned(0).participants().who()).isEmpty();
    }

    @Test
    void newmanWeighsByTheParticipantsThatAreLeft() {
        Snapshot snapshot = RECORDS.snapshot();
        assertThat(ties(snapshot, look(snapshot, TieWeight.NEWMAN, collaboration("n", "a", "b", "c", "d"))))
                .isEqualTo("a-b:1.833333333(n,x,y) a-c:0.833333333(n,x) a-d:0.333333333(n) "
                        + "b-c:0.833333333(n,x) b-d:0.333333333(n) c-d:0.333333333(n)");
        assertThat(ties(snapshot, look(snapshot, TieWeight.NEWMAN, new RemoveCollaboration("y"))))
                .isEqualTo("a-b:0.5(x) a-c:0.5(x) b-c:0.5(x)");
        assertThat(ties(snapshot, look(snapshot, TieWeight.NEWMAN, new RemoveActor("c"))))
                .isEqualTo("a-b:2(x,y)");
    }

    @Test
    void aRemovedCollaborationTakesWhatItAddsAndTiesOfNothingElse() {
        Network network = look(new AddTie("a", "c"), new RemoveCollaboration("x"));

        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("a-b:1(y) a-c:1()");
        assertThat(network.collaborations()).containsExactly(1);
        assertThat(network.evidence().carriers()).containsExactly(0);
    }

    @Test
    void changesAreMadeInTheirOrder() {
        assertThat(ties(new RemoveTie("a", "b"), collaboration("n", "a", "b"))).isEqualTo("a-b:1(n) a-c:1(x) b-c:1(x)");
        assertThat(ties(collaboration("n", "a", "b"), new RemoveTie("a", "b"))).isEqualTo("a-c:1(x) b-c:1(x)");
        assertThat(ties(new RemoveCollaboration("y"), collaboration("y", "a", "d")))
                .isEqualTo("a-b:1(x) a-c:1(x) a-d:1(y) b-c:1(x)");
    }

    @Test
    void whatIsUndoneWasNeverThere() {
        String before = all(RECORDS.snapshot(), look());
        for (List<Change> there : List.<List<Change>>of(
                List.of(new AddTie("a", "d"), new RemoveTie("d", "a")),
                List.of(new AddActor("n", "N", List.of("nieuw")), new AddTie("n", "a"), new RemoveActor("n")),
                List.of(collaboration("n", "a", "c", "d"), new RemoveCollaboration("n")))) {
            assertThat(all(RECORDS.snapshot(), look(there.toArray(Change[]::new))))
                    .isEqualTo(before);
        }
        Network undone = look(
                RECORDS.snapshot(), TieWeight.NEWMAN, collaboration("n", "a", "b", "d"), new RemoveCollaboration("n"));
        assertThat(undone.ties().tieWeight())
                .as("to the last bit")
                .isEqualTo(look(RECORDS.snapshot(), TieWeight.NEWMAN).ties().tieWeight());
    }

    @Test
    void equalChangesMakeEqualLenses() {
        List<Change> changes = List.of(new AddTie("a", "b"), collaboration("n", "a", "b"));
        List<Change> again = List.of(new AddTie("a", "b"), collaboration("n", "a", "b"));

        assertThat(lens(TieWeight.SHARED, Grouping.DOMAIN, changes))
                .isEqualTo(lens(TieWeight.SHARED, Grouping.DOMAIN, again))
                .hasSameHashCodeAs(lens(TieWeight.SHARED, Grouping.DOMAIN, again))
                .isNotEqualTo(lens(TieWeight.SHARED, Grouping.DOMAIN, List.of(new AddTie("b", "a"))));
    }
}
