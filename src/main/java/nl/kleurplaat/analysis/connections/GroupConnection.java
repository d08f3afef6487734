package nl.kleurplaat.analysis.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How firmly two groups hang together.
 *
 * <p>{@code parties} counts those who belong to neither: the members stay. Members may be missed too in {@code
 * singleBridges}, which are those of the gap SINGLE_BRIDGE as the pair sees them. Where {@code parties} is 1, the one in
 * {@code separating} is among them.
 *
 * @param a the number of the one group
 * @param b that of the other, higher
 * @param ties how many ties there are between a member of the one and a member of the other
 * @param inBoth how many parties belong to both
 * @param parties the least number of parties that would have to leave before nobody of the one reaches anybody of the
 *     other; 0 where nobody does now; null where the two are not separable: a tie between them, or a party in both
 * @param separating who these are; of several such sets the one nearest to {@code a}. Empty where {@code parties} is 0 or
 *     null
 * @param singleBridges everyone without whom alone those who remain of the two groups lose each other, members too; each
 *     of them is a cut actor. Ascending
 * @param routes as many as {@code parties}, from a member of {@code a} to one of {@code b}, of which no two have a party
 *     in common but such members. Where {@code parties} is null: who is in both, then the strongest ties, at most {@value
 *     #MOST_DIRECT}
 */
public record GroupConnection(
        int a,
        int b,
        int ties,
        int inBoth,
        @Nullable Integer parties,
        List<Integer> separating,
        List<Integer> singleBridges,
        List<Route> routes) {

    /** Of groups that touch, more routes than this are not shown. */
    public static final int MOST_DIRECT = 3;

    /** How firmly they hang together, and on whom. */
    public Sentence reason(Wording words) {
        Sentence reason = between(words).with("a", words.group(a)).with("b", words.group(b));
        boolean isSaid = parties != null && parties <= 1;
        return isSaid || singleBridges.isEmpty()
                ? reason
                : reason.then(new Sentence(
                        "connections.alone",
                        Map.of("count", singleBridges.size(), "who", words.actors(singleBridges))));
    }

    private Sentence between(Wording words) {
        if (parties == null) {
            return new Sentence("connections.reason.direct", Map.of("common", common(words)));
        }
        return parties == 0
                ? Sentence.of("connections.reason.none")
                : new Sentence(
                        "connections.reason",
                        Map.of(
                                "parties", parties,
                                "those", words.actors(parties),
                                "who", words.actors(separating)));
    }

    private List<Sentence> common(Wording words) {
        List<Sentence> common = new ArrayList<>();
        if (ties > 0) {
            common.add(new Sentence("connections.ties", Map.of("count", ties)));
        }
        if (inBoth > 0) {
            common.add(new Sentence("connections.in-both", Map.of("those", words.actors(inBoth))));
        }
        return common;
    }
}
