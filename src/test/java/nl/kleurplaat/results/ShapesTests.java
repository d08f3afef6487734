package nl.kleurplaat.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Shapes;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that can be asked about a network, of networks with an extreme shape: an answer, and nothing that is no number. */
@Timeout(300)
class ShapesTests {

    private static final WorstGaps ALL_GAPS = new WorstGaps(List.of(), 20);

    private static Seen ask(Snapshot snapshot) {
        Visit visit = new Visit(snapshot, LocalDate.of(2026, 1, 1), Deadline.NEVER);
        Seen seen = new Results().of(Lens.DEFAULT, visit);
        for (int v = 0; v < seen.network().size(); v++) {
            for (Measure measure : Measure.values()) {
                number(measure.scores(seen, false).getVertexScore(v));
            }
            number(seen.get(Measures.BETWEENNESS).normalised(v));
            number(seen.get(Measures.CLUSTERING).of(v));
            number(seen.get(Measures.EI_INDEX).of(v));
            number(seen.get(Measures.STRUCTURAL_HOLES).constraintUnweighted(v));
            number(seen.get(Measures.PARTICIPATION).weighted(v));
        }
        Summary summary = seen.get(Measures.SUMMARY);
        number(summary.density());
        number(summary.transitivity());
        number(summary.meanDegree());
        number(summary.modularity());
        number(summary.crossGroupShare());
        for (GroupPair pair : seen.get(new MatrixOfGroups(99, 42)).pairs()) {
            number(pair.ratio());
            number(pair.zScore());
            number(pair.pValue());
        }
        assertThat(seen.get(CommunitiesFound.DEFAULT).count())
                .isLessThanOrEqualTo(seen.network().size());
        seen.get(new StrongestBridges(20)).forEach(bridge -> number(bridge.score()));
        seen.get(ALL_GAPS).stream().map(Gap::severity).forEach(ShapesTests::number);
        return seen;
    }

    private static void number(@Nullable Number value) {
        if (value != null && !Double.isFinite(value.doubleValue())) {
            throw new AssertionError("not a number: " + value);
        }
    }

    @Test
    void nobodyOneAndTwo() {
        assertThat(ask(Shapes.isolates(0)).get(Measures.SUMMARY).actors()).isZero();
        assertThat(ask(Shapes.isolates(1)).get(Measures.SUMMARY).components()).isEqualTo(1);
        assertThat(ask(Shapes.clique(2)).get(Measures.SUMMARY).bridgeTies()).isEqualTo(1);
    }

    @Test
    void aCliqueOfTwoThousand() {
        Seen clique = ask(Shapes.clique(2_000));

        assertThat(clique.get(Measures.SUMMARY).ties()).isEqualTo(1_999_000);
        assertThat(clique.get(Measures.SUMMARY).transitivity()).isEqualTo(1);
        assertThat(clique.get(Measures.CORES).of(7)).isEqualTo(1_999);
        assertThat(clique.get(Measures.SUMMARY).cutActors()).isZero();
        assertThat(clique.get(ALL_GAPS)).isEmpty();
    }

    @Test
    void aPathOfTwoHundredThousand() {
        Seen path = ask(Shapes.path(200_000));

        assertThat(path.get(Measures.SUMMARY).bridgeTies()).isEqualTo(199_999);
        assertThat(path.get(Measures.SUMMARY).cutActors()).isEqualTo(199_998);
        double middle = 100_000.0 * 99_999;
        double error = Objects.requireNonNull(path.get(Measures.BETWEENNESS).error());
        assertThat(Math.abs(path.get(Measures.BETWEENNESS).of(100_000) - middle))
                .isLessThanOrEqualTo(error);
        assertThat(path.get(new WorstGaps(List.of(), 1))).hasSize(1);
    }

    @Test
    void aHundredThousandIsolates() {
        Seen isolates = ask(Shapes.isolates(100_000));

        assertThat(isolates.get(Measures.SUMMARY).isolates()).isEqualTo(100_000);
        assertThat(isolates.get(Measures.BETWEENNESS).of(5)).isZero();
        assertThat(isolates.get(Measures.STRUCTURAL_HOLES).constraint(5)).isNull();
        assertThat(isolates.get(new StrongestBridges(20))).isEmpty();
    }
}
