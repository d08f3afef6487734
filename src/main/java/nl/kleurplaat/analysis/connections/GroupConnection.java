package nl.kleurplaat.analysis.connections;

import java.util.List;
import nl.kleurplaat.analysis.routes.Route;
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
}
