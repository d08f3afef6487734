package nl.kleurplaat.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static Records records() {
        return new Records()
                .narrower("pleegzorg", "jeugd")
                .organisation("a", "region=n domains=pleegzorg,wonen")
                .organisation("b", "region=n domains=wonen")
                .organisation("c", "region=z domains=jeugd")
                .organisation("d", "")
                .collaboration("x", "members=a,c domains=pleegzorg")
                .collaboration("y", "members=a,b,c domains=wonen,jeugd")
                .collaboration("w", "members=d region=z domains=wonen")
                .collaboration("old", "members=b end=2020-01-01 domains=veiligheid");
    }

    private static List<String> cells(Seen seen) {
        return Coverage.of(seen.snapshot(), seen.lens(), seen.network()).cells().stream()
                .map(cell -> seen.snapshot().regions().get(cell.region()).key() + " "
                        + seen.snapshot().domains().get(cell.domain()).key() + " " + cell.actors() + " "
                        + cell.collaborations() + " " + cell.ties())
                .toList();
    }

    @Test
    void countsActorsCollaborationsAndTiesInEachRegionAndDomainAndTheBroaderOnes() {
        assertThat(cells(Seen.of(records())))
                .containsExactly(
                        "n jeugd 1 2 3",
                        "n pleegzorg 1 1 1",
                        "n wonen 2 1 3",
                        "z jeugd 1 2 2",
                        "z pleegzorg 0 1 1",
                        "z wonen 0 2 2");
    }

    @Test
    void showsOnlyWhatTheLensPicks() {
        assertThat(cells(Seen.of(records(), "domains=wonen"))).containsExactly("n wonen 2 1 3", "z wonen 0 2 2");
        assertThat(cells(Seen.of(records(), "regions=z domains=pleegzorg"))).containsExactly("z pleegzorg 0 1 1");
        assertThat(cells(Seen.of(new Records()))).isEmpty();
    }

    @Test
    void isNotGivenWhereItWouldBeTooLarge() {
        Records many = new Records();
        for (int i = 0; i <= Coverage.MOST; i++) {
            many.organisation("o%03d".formatted(i), "region=r%03d domains=d".formatted(i));
        }
        assertThatThrownBy(() -> cells(Seen.of(many)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE));
        assertThat(cells(Seen.of(many, "regions=r007"))).containsExactly("r007 d 1 0 0");
    }
}
