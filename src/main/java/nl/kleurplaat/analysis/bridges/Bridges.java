package nl.kleurplaat.analysis.bridges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.kleurplaat.analysis.bridges.Bridge.ActorBridge;
import nl.kleurplaat.analysis.bridges.Bridge.CollaborationBridge;
import nl.kleurplaat.analysis.bridges.Bridge.Reason;
import nl.kleurplaat.analysis.bridges.Bridge.TieBridge;
import nl.kleurplaat.lens.Network;

/**
 * The actors, ties and collaborations that connect groups, strongest first, each with its reason.
 *
 * <p>Whatever has a score above 0 (see {@link Scores}) is a bridge; of the ties only those that are between two groups by
 * themselves or bridges of the whole network. Equal scores stand in the order actors, ties, collaborations, and then by
 * number, which is the order of the keys. O(b log b) for b bridges, and the cost of {@link Loss} for each one that is
 * given. Deterministic.
 */
public final class Bridges {

    private final Network network;
    private final Scores scores;
    private final Separation separation;
    private final int[] primary;

    /**
     * @param scores of {@code network}
     * @param separation of {@code network} by its primary groups
     */
    public Bridges(Network network, Scores scores, Separation separation) {
        this.network = network;
        this.scores = scores;
        this.separation = separation;
        primary = separation.primary();
    }

    /** The {@code first} strongest; fewer when there are no more. */
    public List<Bridge> strongest(int first) {
        return candidates().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::kind)
                        .thenComparingInt(Candidate::number))
                .limit(first)
                .map(this::bridge)
                .toList();
    }

    private enum Kind {
        ACTOR,
        TIE,
        COLLABORATION
    }

    private record Candidate(double score, Kind kind, int number) {}

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int v = 0; v < scores.actors().length; v++) {
            add(candidates, scores.actors()[v], Kind.ACTOR, v);
        }
        for (int t = 0; t < scores.ties().length; t++) {
            if (separation.tieCutOff()[t] > 0 || crossGroup(t)) {
                add(candidates, scores.ties()[t], Kind.TIE, t);
            }
        }
        for (int c = 0; c < scores.collaborations().length; c++) {
            add(candidates, scores.collaborations()[c], Kind.COLLABORATION, c);
        }
        return candidates;
    }

    private static void add(List<Candidate> candidates, double score, Kind kind, int number) {
        if (score > 0) {
            candidates.add(new Candidate(score, kind, number));
        }
    }

    private boolean crossGroup(int tie) {
        int a = primary[network.ties().tieA()[tie]];
        int b = primary[network.ties().tieB()[tie]];
        return a >= 0 && b >= 0 && a != b;
    }

    private Bridge bridge(Candidate candidate) {
        return switch (candidate.kind) {
            case ACTOR -> actor(candidate.number);
            case TIE -> tie(candidate.number);
            case COLLABORATION -> collaboration(candidate.number);
        };
    }

    private Bridge actor(int v) {
        double score = scores.actors()[v];
        long lost = separation.pairsLost()[v];
        int cutOff = separation.cutOff()[v];
        if (lost > 0) {
            Loss loss = separation.withoutActor(v);
            return new ActorBridge(score, separates(loss), loss.groups(), v, lost, cutOff, loss.pairs());
        }
        GroupShares shares = new GroupShares(network.groups().count());
        for (int arc = network.ties().offsets()[v]; arc < network.ties().offsets()[v + 1]; arc++) {
            int tie = network.ties().tieOf()[arc];
            shares.add(primary[network.ties().neighbours()[arc]], scores.ties()[tie]);
        }
        List<Integer> groups = shares.startingWith(primary[v]);
        Reason reason = groups.size() < 2 ? Reason.ON_THE_WAY : Reason.CONNECTS;
        return new ActorBridge(score, reason, groups, v, 0, cutOff, 0);
    }

    private Bridge tie(int t) {
        double score = scores.ties()[t];
        if (separation.tieCutOff()[t] > 0) {
            Loss loss = separation.withoutTie(network.ties(), t);
            long lost = separation.tiePairsLost()[t];
            int cutOff = separation.tieCutOff()[t];
            return new TieBridge(score, separates(loss), loss.groups(), t, lost, cutOff, loss.pairs());
        }
        List<Integer> ends = List.of(
                primary[network.ties().tieA()[t]], primary[network.ties().tieB()[t]]);
        return new TieBridge(score, Reason.CONNECTS, ends, t, 0, 0, 0);
    }

    private static Reason separates(Loss loss) {
        return loss.only() ? Reason.ONLY_LINK : Reason.SEPARATES;
    }

    private Bridge collaboration(int c) {
        GroupShares between = new GroupShares(network.groups().count());
        GroupShares any = new GroupShares(network.groups().count());
        int crossing = 0;
        for (int t = 0; t < scores.ties().length; t++) {
            boolean alone = network.evidence().count(t) == 1
                    && network.evidence().carriers()[network.evidence().offsets()[t]] == c;
            if (!alone) {
                continue;
            }
            GroupShares shares = crossGroup(t) ? between : any;
            crossing += crossGroup(t) ? 1 : 0;
            shares.add(primary[network.ties().tieA()[t]], scores.ties()[t]);
            shares.add(primary[network.ties().tieB()[t]], scores.ties()[t]);
        }
        List<Integer> groups = (crossing > 0 ? between : any).startingWith(-1);
        Reason reason = crossing > 0 ? Reason.CONNECTS : Reason.ON_THE_WAY;
        return new CollaborationBridge(scores.collaborations()[c], reason, groups, c, scores.tiesAlone()[c], crossing);
    }
}
