package nl.kleurplaat.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.reach.Reaches;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Holds what is computed from participations against what is computed from the ties of the network of the same lens. */
final class SameAsTies {

    private SameAsTies() {}

    /** On the whole window; the organisations are the actors. */
    static void check(Snapshot record, Lens lens, @Nullable Resolution resolution, Path file) throws IOException {
        WrittenParts.write(record, lens, resolution, file);
        try (CompactForm form = CompactForm.open(file).check()) {
            Network network = Projection.network(record, lens);

            assertThat(form.isExact()).isTrue();
            assertThat(form.version()).isEqualTo(record.version());
            assertThat(form.asOf()).contains(network.asOf());
            assertThat(IntStream.range(0, form.organisations()).mapToObj(form::key))
                    .containsExactlyElementsOf(network.keys());
            assertThat(form.groups().stream().map(CompactForm.Group::key))
                    .containsExactlyElementsOf(network.groups().keys());
            assertThat(form.collaborations()).isEqualTo(network.collaborations().length);
            check(form, network, IntStream.range(0, form.organisations()).toArray());
        }
    }

    /**
     * Of all that is computed.
     *
     * @param places by actor of the network, the number of the organisation in the form
     */
    static void check(CompactForm form, Network network, int[] places) {
        CompactCensus census = CompactCensus.of(form);
        Components components = CompactComponents.of(form);
        Degrees degrees = Degrees.of(network.ties());
        EiIndex eiIndex = EiIndex.of(network.ties(), network.groups().primaries());
        Components parts = Components.of(network.ties());

        assertThat(census.ties()).isEqualTo(network.ties().ties());
        assertThat(IntStream.range(0, form.organisations()).filter(form::exists))
                .containsExactly(boxed(places));
        assertThat(components.sizes()).isEqualTo(parts.sizes());
        for (int v = 0; v < places.length; v++) {
            int place = places[v];
            assertThat(census.degrees().of(place)).isEqualTo(degrees.of(v));
            assertThat(census.degrees().weighted(place)).isEqualTo(degrees.weighted(v));
            assertThat(census.eiIndex().of(place)).isEqualTo(eiIndex.of(v));
            assertThat(components.of(place)).isEqualTo(parts.of(v));
        }
        assertThat(census.eiIndex().network()).isEqualTo(eiIndex.network());
        checkMatrix(form, census.matrix(), network);
        checkReach(form, network, places);
    }

    private static Integer[] boxed(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    private static void checkMatrix(CompactForm form, CompactMatrix matrix, Network network) {
        GroupMatrix expected = GroupMatrix.of(network, 0, GroupMatrix.SEED);
        var keys = form.groups().stream().map(CompactForm.Group::key).toList();

        assertThat(matrix.ties()).isEqualTo(expected.ties());
        for (GroupMatrix.GroupPair pair : expected.pairs()) {
            int a = keys.indexOf(network.groups().keys().get(pair.a()));
            int b = keys.indexOf(network.groups().keys().get(pair.b()));
            assertThat(matrix.organisations()[a]).isEqualTo(expected.groups().actors()[pair.a()]);
            assertThat(matrix.ties(a, b)).isCloseTo(pair.ties(), within(1e-9));
            assertThat(matrix.expected(a, b)).isCloseTo(pair.expectedTies(), within(1e-9));
            Double ratio = matrix.ratio(a, b);
            assertThat(ratio == null).isEqualTo(pair.ratio() == null);
            if (ratio != null && pair.ratio() != null) {
                assertThat(ratio).isCloseTo(pair.ratio(), within(1e-9));
            }
        }
    }

    private static void checkReach(CompactForm form, Network network, int[] places) {
        BitSet among = new BitSet();
        BitSet there = new BitSet();
        for (int v = 0; v < places.length; v += 1 + v % 2) {
            among.set(places[v]);
            there.set(v);
        }
        Reaches reaches = new Reaches(network.ties());
        for (int v = 0; v < Math.min(places.length, 20); v++) {
            var reach = CompactReach.of(form, places[v], among);
            var expected = reaches.of(v, there);

            assertThat(reach.all()).isEqualTo(expected.all());
            assertThat(reach.direct())
                    .isEqualTo(expected.direct().stream().map(u -> places[u]).toList());
            assertThat(reach.withinTwo().stream().map(it -> it.actor() + ":" + it.ways()))
                    .containsExactlyElementsOf(expected.withinTwo().stream()
                            .map(it -> places[it.actor()] + ":" + it.ways())
                            .toList());
            assertThat(reach.notReached())
                    .isEqualTo(
                            expected.notReached().stream().map(u -> places[u]).toList());
        }
    }
}
