package nl.kleurplaat.analysis.bridges;

import java.util.List;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.bridges.Bridge.ActorBridge;
import nl.kleurplaat.analysis.bridges.Bridge.CollaborationBridge;
import nl.kleurplaat.analysis.bridges.Bridge.TieBridge;
import nl.kleurplaat.lens.Ties;

/** Says in a sentence why something is a bridge; the sentences are in {@code texts/bridges.properties}. */
public final class BridgeTexts {

    private final Wording words;
    private final Ties ties;

    /** @param ties of the network that {@code words} are about */
    public BridgeTexts(Wording words, Ties ties) {
        this.words = words;
        this.ties = ties;
    }

    public String reason(Bridge bridge) {
        if (bridge instanceof ActorBridge actor) {
            return connection(
                    actor, words.actor(actor.actor()), actor.cutOff(), actor.pairsLost(), actor.groupPairsLost());
        }
        if (bridge instanceof TieBridge tie) {
            String ends = words.list(List.of(words.actor(ties.tieA()[tie.tie()]), words.actor(ties.tieB()[tie.tie()])));
            return connection(tie, ends, tie.cutOff(), tie.pairsLost(), tie.groupPairsLost());
        }
        CollaborationBridge carried = (CollaborationBridge) bridge;
        return words.text(
                carried.textKey(),
                words.collaboration(carried.collaboration()),
                carried.score(),
                words.actorsAcross(),
                carried.crossGroupTies(),
                words.groups(carried.groups()));
    }

    private String connection(Bridge bridge, String name, int cutOff, long pairsLost, long groupPairsLost) {
        List<Integer> groups = bridge.groups();
        return words.text(
                bridge.textKey(),
                name,
                bridge.score(),
                words.actorsAcross(),
                groups.isEmpty() ? "" : words.group(groups.getFirst()),
                groups.isEmpty() ? "" : words.groups(groups.subList(1, groups.size())),
                groups.size() < 2 ? "" : words.groups(groups.subList(0, 2)),
                words.actors(cutOff),
                cutOff,
                pairsLost,
                groupPairsLost,
                groupPairsLost == pairsLost ? 1 : 0);
    }
}
