package nl.kleurplaat.lens;

import static nl.kleurplaat.lens.WhatIfs.RECORDS;
import static nl.kleurplaat.lens.WhatIfs.lens;
import static nl.kleurplaat.lens.WhatIfs.look;
import static nl.kleurplaat.lens.WhatIfs.ties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kleurplaat.lens.Change.AddActor;
import nl.kleurplaat.lens.Change.AddTie;
import nl.kleurplaat.lens.Change.RemoveActor;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class WhatIfActorsTests {

    @Test
    void anAddedActorStandsInTheOrderOfTheKeysAndHasNoSubject() {
        Network network = look(new AddActor("aa", "Nieuw", List.of("Wonen", "jeugd (en)")), new AddTie("aa", "d"));

        assertThat(network.keys()).containsExactly("a", "aa", "b", "c", "d");
        assertThat(network.names().get(1)).isEqualTo("Nieuw");
        assertThat(network.subjects()).containsExactly(0, -1, 1, 2, 3);
        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("a-b:2(x,y) a-c:1(x) aa-d:1() b-c:1(x)");
        assertThat(network.groups().keys()).containsExactly("jeugd", "wonen", "zorg");
        assertThat(network.groups().primary(1)).isEqualTo(1);
        assertThat(network.groups().count(1)).isEqualTo(2);
    }

    @Test
    void aGroupThatNobodyKnowsIsMadeAndFoundByTheNextWhoNamesIt() {
        Network network = look(
                new AddActor("e", "E", List.of("Sport")),
                new AddActor("f", "F", List.of("sport ", "SPORT")),
                new AddActor("g", "G", List.of()));

        assertThat(network.groups().keys()).containsExactly("Sport", "jeugd", "wonen", "zorg");
        assertThat(network.groups().primaries()).containsExactly(1, 2, 1, 3, 0, 0, -1);
        assertThat(network.groups().count(5)).isEqualTo(1);
    }

    @Test
    void groupsOfAnAddedActorAreOfTheSortThatTheLensGroupsBy() {
        Snapshot snapshot =
                new Records().organisation("a", "kind=gemeente region=noord").snapshot();
        AddActor actor = new AddActor("b", "B", List.of("GEMEENTE", "Regio noord"));

        assertThat(Projection.network(snapshot, lens(TieWeight.SHARED, Grouping.KIND, List.of(actor)))
                        .groups()
                        .keys())
                .containsExactly("Regio noord", "gemeente");
        assertThat(Projection.network(snapshot, lens(TieWeight.SHARED, Grouping.REGION, List.of(actor)))
                        .groups()
                        .keys())
                .containsExactly("GEMEENTE", "noord");
        assertThat(Projection.network(snapshot, lens(TieWeight.SHARED, Grouping.COMMUNITY, List.of(actor)))
                        .groups()
                        .count())
                .isZero();
    }

    @Test
    void aRemovedActorTakesItsTiesAndTheGroupThatOnlyItHad() {
        Network network = look(new RemoveActor("d"), new RemoveActor("a"));

        assertThat(network.keys()).containsExactly("b", "c");
        assertThat(network.subjects()).containsExactly(1, 2);
        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("b-c:1(x)");
        assertThat(network.groups().keys()).containsExactly("jeugd", "wonen");
        assertThat(network.collaborations()).containsExactly(0, 1);
    }

    @Test
    void anActorThatComesBackComesBackWithoutTies() {
        Network network = look(new RemoveActor("a"), new AddActor("a", "A", List.of()), new AddTie("a", "b"));

        assertThat(ties(RECORDS.snapshot(), network)).isEqualTo("a-b:1() b-c:1(x)");
        assertThat(network.subjects()[0]).isEqualTo(-1);
    }
}
