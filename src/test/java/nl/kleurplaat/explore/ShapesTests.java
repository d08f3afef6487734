package nl.kleurplaat.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.Shapes;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that can be asked about a network, of networks with an extreme shape: an answer, and nothing that is no number. */
@Timeout(300)
class ShapesTests {

    private static NetworkAnalysis ask(Snapshot snapshot) {
        Lens lens = Lens.DEFAULT.on(LocalDate.of(2026, 1, 1));
        NetworkAnalysis analysis =
                new NetworkAnalysis(new Computed(snapshot, lens, Projection.network(snapshot, lens)), Deadline.NEVER);
        for (int v = 0; v < analysis.network().size(); v++) {
            ActorView actor = new ActorView(analysis, v);
            for (Measure measure : Measure.values()) {
                number(measure.of(actor));
            }
            number(actor.betweennessNormalised());
            number(actor.clustering());
            number(actor.eiIndex());
            number(actor.constraintUnweighted());
            number(actor.participationWeighted());
        }
        Summary summary = analysis.summary();
        number(summary.density());
        number(summary.transitivity());
        number(summary.meanDegree());
        number(summary.modularity());
        number(summary.crossGroupShare());
        for (GroupPair pair : analysis.matrix(99, 42).pairs()) {
            number(pair.ratio());
            number(pair.zScore());
            number(pair.pValue());
        }
        assertThat(analysis.communities().count())
                .isLessThanOrEqualTo(analysis.network().size());
        analysis.bridges(20).forEach(bridge -> number(bridge.score()));
        analysis.gaps(List.of(), 20).stream().map(Gap::severity).forEach(ShapesTests::number);
        return analysis;
    }

    private static void number(@Nullable Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw new AssertionError("not a number: " + value);
        }
    }

    @Test
    void nobodyOneAndTwo() {
        assertThat(ask(Shapes.isolates(0)).summary().actors()).isZero();
        assertThat(ask(Shapes.isolates(1)).summary().components()).isEqualTo(1);
        assertThat(ask(Shapes.clique(2)).summary().bridgeTies()).isEqualTo(1);
    }

    @Test
    void aCliqueOfTwoThousand() {
        NetworkAnalysis clique = ask(Shapes.clique(2_000));

        assertThat(clique.summary().ties()).isEqualTo(1_999_000);
        assertThat(clique.summary().transitivity()).isEqualTo(1);
        assertThat(clique.cores().of(7)).isEqualTo(1_999);
        assertThat(clique.summary().cutActors()).isZero();
        assertThat(clique.gaps(List.of(), 20)).isEmpty();
    }

    @Test
    void aPathOfTwoHundredThousand() {
        NetworkAnalysis path = ask(Shapes.path(200_000));

        assertThat(path.summary().bridgeTies()).isEqualTo(199_999);
        assertThat(path.summary().cutActors()).isEqualTo(199_998);
        double middle = 100_000.0 * 99_999;
        double error = Objects.requireNonNull(path.betweenness().error());
        assertThat(Math.abs(path.betweenness().of(100_000) - middle)).isLessThanOrEqualTo(error);
        assertThat(path.gaps(List.of(), 1)).hasSize(1);
    }

    @Test
    void aHundredThousandIsolates() {
        NetworkAnalysis isolates = ask(Shapes.isolates(100_000));

        assertThat(isolates.summary().isolates()).isEqualTo(100_000);
        assertThat(isolates.betweenness().of(5)).isZero();
        assertThat(isolates.structuralHoles().constraint(5)).isNull();
        assertThat(isolates.bridges(20)).isEmpty();
    }
}
