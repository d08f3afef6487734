package nl.kleurplaat.analysis.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.gaps.Gap.GroupPairGap;
import nl.kleurplaat.analysis.gaps.Gap.Introduction;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.lens.KnownGraphs;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class GroupPairGapsTests {

    /** Two groups of ten who only know a third one of ten, and each other within their group. */
    private final Network network = threeTens();

    @Test
    void findsTheTwoGroupsWithoutATie() {
        List<Gap> gaps = GapsTests.gaps(network, GapKind.GROUP_PAIR);
        assertThat(gaps).hasSize(1);
        GroupPairGap gap = (GroupPairGap) gaps.getFirst();
        GroupPair pair = GapsTests.matrix(network).pair(0, 1);
        assertThat(gap.groups()).containsExactly(0, 1);
        assertThat(gap.ties()).isZero();
        assertThat(gap.expectedTies()).isEqualTo(pair.expectedTies());
        assertThat(gap.pValue()).isEqualTo(pair.pValue());
        assertThat(gap.severity()).as("the least likely of three pairs").isCloseTo(1 - 3 * gap.pValue(), within(1e-12));
        assertThat(gap.third()).isEqualTo(2);
        assertThat(gap.meet()).isEqualTo(new Introduction(8, 18));
        assertThat(gap.actors()).as("the best connected of both").containsExactly(8, 9, 18, 19);
    }

    @Test
    void findsNoneWhereGroupsWereMadeFromTies() {
        Gaps gaps = new Gaps(
                network,
                () -> GapsTests.separation(network),
                () -> GroupMatrix.of(network, 0, 42),
                v -> new int[0],
                Acquainted.nobody(network),
                List.of());
        assertThat(gaps.worst(List.of(GapKind.GROUP_PAIR), 10)).isEmpty();
    }

    @Test
    void findsTheTwoSidesOfTheKarateClub() {
        Ties club = KnownGraphs.karate().ties();
        Network network = Sketch.network(club, Sketch.groups(2, KnownGraphs.karateClubs()));
        GroupPairGap gap =
                (GroupPairGap) GapsTests.gaps(network, GapKind.GROUP_PAIR).getFirst();
        GroupPair pair = GapsTests.matrix(network).pair(0, 1);
        assertThat(gap.severity()).isCloseTo((1 - pair.ties() / pair.expectedTies()) * .999, within(1e-9));
        assertThat(gap.actors()).hasSize(5);
        assertThat(gap.third()).isEqualTo(-1);
    }

    private static Network threeTens() {
        List<String> ties = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < i; j++) {
                if ((i + j) % 2 == 0) {
                    ties.add("a%d-a%d".formatted(j, i));
                    ties.add("b%d-b%d".formatted(j, i));
                }
                if ((i + j) % 3 == 0) {
                    ties.add("a%d-c%d".formatted(i, j));
                    ties.add("b%d-c%d".formatted(i, j));
                    ties.add("c%d-c%d".formatted(j, i));
                }
            }
        }
        StringBuilder groups = new StringBuilder();
        for (String group : List.of("a", "b", "c")) {
            IntStream.range(0, 10)
                    .forEach(i -> groups.append(group)
                            .append(i)
                            .append(':')
                            .append(group)
                            .append(' '));
        }
        return Sketch.of(String.join(", ", ties), groups.toString()).network();
    }
}
