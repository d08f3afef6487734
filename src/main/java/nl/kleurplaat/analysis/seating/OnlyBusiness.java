package nl.kleurplaat.analysis.seating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.lens.Network;

/** Who work together and talk about nothing but business, in whatever they share: a table about content brings them something. */
final class OnlyBusiness {

    private final Network network;
    private final Map<Integer, Double> severity = new HashMap<>();

    /** @param gaps partnerships in which nothing but business is talked about */
    OnlyBusiness(Network network, List<? extends Gap> gaps) {
        this.network = network;
        gaps.forEach(gap -> gap.collaborations().forEach(number -> severity.put(number, gap.severity())));
    }

    /** Of what two share the severest, 0–1; 0 for who do not work together, or talk about content somewhere. */
    double severity(int a, int b) {
        int tie = network.ties().tie(a, b);
        if (tie < 0 || network.evidence().count(tie) == 0) {
            return 0;
        }
        int[] shared = network.evidence().of(tie).toArray();
        return IntStream.of(shared).allMatch(severity::containsKey)
                ? IntStream.of(shared).mapToDouble(severity::get).max().orElse(0)
                : 0;
    }
}
