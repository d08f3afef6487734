package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.UndecidedPair;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.MatrixOfGroups;
import nl.kleurplaat.results.StrongestBridges;
import nl.kleurplaat.results.WorstGaps;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The bridges and gaps of a network, with their sentences in the caller's language. */
@Controller
class FindingController {

    private final Texts texts;

    FindingController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<BridgeView> bridges(NetworkView network, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        return analysis.get(new StrongestBridges(Paging.limit(first))).stream()
                .map(bridge -> BridgeView.of(analysis, bridge))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    List<GapView> gaps(
            NetworkView network, @Argument @Nullable List<GapKind> kinds, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        return analysis.get(new WorstGaps(kinds == null ? List.of() : kinds, Paging.limit(first))).stream()
                .map(gap -> new GapView(analysis, gap))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    List<UndecidedPairView> undecidedPairs(NetworkView network, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        return UndecidedPair.of(analysis.get(MatrixOfGroups.DEFAULT)).stream()
                .limit(Paging.limit(first))
                .map(pair -> new UndecidedPairView(analysis, pair))
                .toList();
    }

    @SchemaMapping(typeName = "UndecidedPair", field = "reason")
    String reasonOf(UndecidedPairView pair, Locale language) {
        return texts.text(language, pair.it().reason(pair.analysis().words()));
    }

    @SchemaMapping(typeName = "ActorBridge", field = "reason")
    String reasonOf(BridgeView.ActorBridgeView bridge, Locale language) {
        return reason(bridge, language);
    }

    @SchemaMapping(typeName = "TieBridge", field = "reason")
    String reasonOf(BridgeView.TieBridgeView bridge, Locale language) {
        return reason(bridge, language);
    }

    @SchemaMapping(typeName = "CollaborationBridge", field = "reason")
    String reasonOf(BridgeView.CollaborationBridgeView bridge, Locale language) {
        return reason(bridge, language);
    }

    private String reason(BridgeView bridge, Locale language) {
        return texts.text(language, bridge.bridge().sentence(bridge.analysis().words()));
    }

    @SchemaMapping(typeName = "Gap", field = "title")
    String titleOf(GapView gap, Locale language) {
        return texts.text(language, gap.gap().title(gap.analysis().words()));
    }

    @SchemaMapping(typeName = "Gap", field = "reason")
    String reasonOf(GapView gap, Locale language) {
        return texts.text(language, gap.gap().reason(gap.analysis().words()));
    }

    @SchemaMapping(typeName = "Gap", field = "action")
    String actionOf(GapView gap, Locale language) {
        return texts.text(language, gap.gap().action(gap.analysis().words()));
    }
}
