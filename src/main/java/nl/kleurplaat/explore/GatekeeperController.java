package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.GatekeepersBetween;
import nl.kleurplaat.results.KindsBetween;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Through whom one kind reaches another. */
@Controller
class GatekeeperController {

    /** Of each way, where nobody says how many. */
    private static final int MOST_OF_EACH = 3;

    private final Texts texts;

    GatekeeperController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<GatekeeperView> gatekeepers(
            NetworkView network,
            @Argument String fromKind,
            @Argument String kind,
            @Argument String toKind,
            @Argument @Nullable Integer first) {
        int most = Paging.limit(first);
        return gatekeeping(network, fromKind, kind, toKind).gatekeepers(most);
    }

    @SchemaMapping(typeName = "Network")
    GatekeepingView gatekeeping(
            NetworkView network, @Argument String fromKind, @Argument String kind, @Argument String toKind) {
        check(fromKind, kind, toKind);
        GatekeepersBetween asked = new GatekeepersBetween(fromKind, kind, toKind);
        return new GatekeepingView(
                network.analysis(), asked, network.analysis().get(asked).evenness());
    }

    @SchemaMapping(typeName = "Network")
    List<GatekeepingView> gatekeepings(NetworkView network, @Argument @Nullable Integer first) {
        return network.analysis().get(new KindsBetween()).stream()
                .limit(Paging.limit(first))
                .map(way -> new GatekeepingView(network.analysis(), way.between(), way.evenness()))
                .toList();
    }

    @SchemaMapping(typeName = "Gatekeeping")
    List<GatekeeperView> gatekeepers(GatekeepingView gatekeeping, @Argument @Nullable Integer first) {
        return gatekeeping.gatekeepers(first == null ? MOST_OF_EACH : Paging.limit(first));
    }

    private static void check(String fromKind, String kind, String toKind) {
        String between = Vocabulary.folded(kind);
        if (between.equals(Vocabulary.folded(fromKind)) || between.equals(Vocabulary.folded(toKind))) {
            throw new Problem(ProblemCode.BAD_INPUT, "gatekeepers.one-kind", kind);
        }
    }

    @SchemaMapping(typeName = "Gatekeeping", field = "reason")
    String reasonOf(GatekeepingView evenness, Locale language) {
        GatekeepersBetween asked = evenness.asked();
        return texts.text(language, evenness.it().reason(asked.fromKind(), asked.kind(), asked.toKind()));
    }

    @SchemaMapping(typeName = "Gatekeeper", field = "reason")
    String reasonOf(GatekeeperView gatekeeper, Locale language) {
        GatekeepersBetween asked = gatekeeper.asked();
        return texts.text(
                language,
                gatekeeper.it().reason(gatekeeper.analysis().words(), asked.fromKind(), asked.kind(), asked.toKind()));
    }
}
