package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.bridges.Bridge;
import nl.kleurplaat.browse.CollaborationView;

/** A bridge as the API shows it. */
sealed interface BridgeView {

    NetworkAnalysis analysis();

    Bridge bridge();

    double score();

    List<GroupView> groups();

    /** What tells it from others, on any day and in any language. */
    String key();

    static BridgeView of(NetworkAnalysis analysis, Bridge bridge) {
        return switch (bridge) {
            case Bridge.ActorBridge actor -> new ActorBridgeView(analysis, actor);
            case Bridge.TieBridge tie -> new TieBridgeView(analysis, tie);
            case Bridge.CollaborationBridge collaboration -> new CollaborationBridgeView(analysis, collaboration);
        };
    }

    /** An actor that is a bridge. */
    record ActorBridgeView(NetworkAnalysis analysis, Bridge.ActorBridge bridge) implements BridgeView {

        @Override
        public double score() {
            return bridge.score();
        }

        @Override
        public List<GroupView> groups() {
            return GroupView.all(analysis, bridge.groups());
        }

        @Override
        public String key() {
            return "actor: " + actor().key();
        }

        public ActorView actor() {
            return new ActorView(analysis, bridge.actor());
        }

        public double pairsLost() {
            return bridge.pairsLost();
        }
    }

    /** A tie that is a bridge. */
    record TieBridgeView(NetworkAnalysis analysis, Bridge.TieBridge bridge) implements BridgeView {

        @Override
        public double score() {
            return bridge.score();
        }

        @Override
        public List<GroupView> groups() {
            return GroupView.all(analysis, bridge.groups());
        }

        @Override
        public String key() {
            return "tie: " + tie().a().key() + " " + tie().b().key();
        }

        public TieView tie() {
            return new TieView(analysis, bridge.tie());
        }

        public double pairsLost() {
            return bridge.pairsLost();
        }
    }

    /** A collaboration that is a bridge. */
    record CollaborationBridgeView(NetworkAnalysis analysis, Bridge.CollaborationBridge bridge) implements BridgeView {

        @Override
        public double score() {
            return bridge.score();
        }

        @Override
        public List<GroupView> groups() {
            return GroupView.all(analysis, bridge.groups());
        }

        @Override
        public String key() {
            return "collaboration: " + collaboration().key();
        }

        public CollaborationView collaboration() {
            return analysis.collaboration(bridge.collaboration());
        }
    }
}
