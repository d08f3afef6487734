package nl.kleurplaat.analysis.effect;

import java.util.BitSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.lens.Network;

/** What is counted of each actor before and after an intervention. */
public enum EffectMeasure {
    /** Partners in another primary group. */
    PARTNERS_ACROSS {
        @Override
        IntStream of(Network network) {
            EiIndex index = EiIndex.of(network.ties(), network.groups().primaries());
            return actors(network).map(index::external);
        }
    },
    /** Partners, wherever they are. */
    PARTNERS {
        @Override
        IntStream of(Network network) {
            return actors(network).map(network.ties()::degree);
        }
    },
    /** Primary groups other than its own in which it has a partner. */
    GROUPS {
        @Override
        IntStream of(Network network) {
            int[] primaries = network.groups().primaries();
            BitSet met = new BitSet();
            return actors(network).map(v -> {
                met.clear();
                network.ties()
                        .partners(v)
                        .map(partner -> primaries[partner])
                        .filter(group -> group >= 0 && primaries[v] >= 0 && group != primaries[v])
                        .forEach(met::set);
                return met.cardinality();
            });
        }
    };

    /** How many each actor has, by number. */
    abstract IntStream of(Network network);

    private static IntStream actors(Network network) {
        return IntStream.range(0, network.size());
    }
}
