package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.HeaviestGatekeepers;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Through whom one kind reaches another. */
@Controller
class GatekeeperController {

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
        NetworkAnalysis analysis = network.analysis();
        HeaviestGatekeepers asked = new HeaviestGatekeepers(fromKind, kind, toKind, Paging.limit(first));
        String between = Vocabulary.folded(kind);
        if (between.equals(Vocabulary.folded(fromKind)) || between.equals(Vocabulary.folded(toKind))) {
            throw new Problem(ProblemCode.BAD_INPUT, "gatekeepers.one-kind", kind);
        }
        return analysis.get(asked).stream()
                .map(gatekeeper -> new GatekeeperView(analysis, asked, gatekeeper))
                .toList();
    }

    @SchemaMapping(typeName = "Gatekeeper", field = "reason")
    String reasonOf(GatekeeperView gatekeeper, Locale language) {
        HeaviestGatekeepers asked = gatekeeper.asked();
        return texts.text(
                language,
                gatekeeper.it().reason(gatekeeper.analysis().words(), asked.fromKind(), asked.kind(), asked.toKind()));
    }
}
