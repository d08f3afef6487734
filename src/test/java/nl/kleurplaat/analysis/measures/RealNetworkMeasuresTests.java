package nl.kleurplaat.analysis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import nl.kleurplaat.lens.RealNetworks;
import nl.kleurplaat.lens.RealNetworks.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what other tools (igraph, sna, networkx) found in the same networks. */
class RealNetworkMeasuresTests {

    @Test
    void agreesOnJointArrangements() {
        Known network = RealNetworks.jointArrangements();
        assertThat(network.ties().actors()).isEqualTo(597);
        assertThat(network.ties().ties()).isEqualTo(14_798);
        assertThat(Arrays.stream(network.ties().tieWeight()).sum()).isEqualTo(29_792);
        assertThat(Components.of(network.ties()).count()).isEqualTo(1);
        assertThat(EiIndex.of(network.ties(), network.primary()).network()).isEqualTo(-.286660, within(5e-7));
        agreesForEveryActor(network, RealNetworks.expected("oracle_nl-opengr.csv"));
        brokersAlike(network, RealNetworks.expected("gf_nl-opengr_type_symmetric.csv"));
    }

    @Test
    void agreesOnYouthRegions() {
        Known network = RealNetworks.youthRegions();
        assertThat(network.ties().actors()).isEqualTo(390);
        assertThat(network.ties().ties()).isEqualTo(3_295);
        assertThat(Arrays.stream(network.ties().tieWeight()).sum()).isEqualTo(10_188);
        assertThat(Components.of(network.ties()).count()).isEqualTo(17);
        agreesForEveryActor(network, RealNetworks.expected("oracle_nl-jeugd4.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "collaboration", "dissemination"})
    void agreesOnBrokerageAgainstTobacco(String relation) {
        brokersAlike(
                RealNetworks.tobacco(relation),
                RealNetworks.expected("gf_tobacco_" + relation + "_agencycat_symmetric.csv"));
    }

    private static void agreesForEveryActor(Known network, Map<String, NamedCsvRecord> expected) {
        assertThat(expected.keySet()).containsExactlyElementsOf(network.graph().keys());
        Degrees degrees = Degrees.of(network.ties());
        Betweenness betweenness = Betweenness.of(network.ties());
        StructuralHoles holes = StructuralHoles.of(network.ties());
        Participation participation = Participation.of(network.ties(), network.primary());
        Cores cores = Cores.of(network.ties());
        agrees(network, expected, "degree", v -> (double) degrees.of(v));
        agrees(network, expected, "weighted_degree", degrees::weighted);
        agrees(network, expected, "betweenness", betweenness::of);
        agrees(network, expected, "constraint", holes::constraintUnweighted);
        agrees(network, expected, "constraint_weighted", holes::constraint);
        agrees(network, expected, "effective_size", holes::effectiveSize);
        agrees(network, expected, "participation_type", participation::of);
        agrees(network, expected, "participation_type_weighted", participation::weighted);
        agrees(network, expected, "core", v -> (double) cores.of(v));
    }

    /** To the nine digits that the tables have. */
    private static void agrees(
            Known network, Map<String, NamedCsvRecord> expected, String column, IntFunction<@Nullable Double> measure) {
        expected.forEach((key, row) -> {
            double value = Double.parseDouble(row.getField(column));
            assertThat(measure.apply(network.actor(key)))
                    .as("%s of %s", column, key)
                    .isNotNull()
                    .isEqualTo(value, within(Math.max(1e-9, Math.abs(value) * 6e-9)));
        });
    }

    private static void brokersAlike(Known network, Map<String, NamedCsvRecord> expected) {
        assertThat(expected.keySet()).containsExactlyElementsOf(network.graph().keys());
        Brokerage brokerage = Brokerage.of(network.ties(), network.primary());
        expected.forEach((key, row) -> {
            Brokerage.Roles roles = brokerage.of(network.actor(key));
            assertThat(roles)
                    .as(key)
                    .isEqualTo(new Brokerage.Roles(
                            count(row, "w_I"),
                            count(row, "w_O"),
                            count(row, "b_OI"),
                            count(row, "b_IO"),
                            count(row, "b_O")));
            assertThat(roles == null ? -1 : roles.total()).as(key).isEqualTo(count(row, "t"));
        });
    }

    private static long count(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
