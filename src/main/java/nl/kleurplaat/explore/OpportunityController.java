package nl.kleurplaat.explore;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.opportunities.Closing;
import nl.kleurplaat.analysis.opportunities.OpportunityMatrix;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.snapshot.Organisation;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The opportunity matrix (kansenmatrix) of one organisation, or of all of a network. */
@Controller
class OpportunityController {

    private final Texts texts;

    OpportunityController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    OpportunityMatrixView opportunityMatrix(NetworkView network, @Argument @Nullable String organisation) {
        NetworkAnalysis analysis = network.analysis();
        Snapshot snapshot = analysis.snapshot();
        if (analysis.lens().actors() != ActorKind.ORGANISATION) {
            throw new Problem(ProblemCode.BAD_INPUT, "opportunities.of-organisations");
        }
        if (organisation != null && snapshot.organisation(organisation) < 0) {
            List<String> keys =
                    snapshot.organisations().stream().map(Organisation::key).toList();
            throw new Problem(
                    ProblemCode.NOT_FOUND,
                    "lens.unknown-organisation",
                    organisation,
                    Nearest.names(organisation, keys));
        }
        List<String> actors = analysis.network().keys();
        OpportunityMatrix matrix = OpportunityMatrix.of(
                snapshot.practice(),
                key -> organisation == null ? Collections.binarySearch(actors, key) >= 0 : organisation.equals(key),
                analysis.network().asOf());
        Closing closing = new Closing(
                snapshot, analysis.network(), analysis.lens().groupBy(), () -> analysis.get(Measures.SEPARATION));
        return new OpportunityMatrixView(analysis, matrix, closing);
    }

    @SchemaMapping(typeName = "OpportunityMatrix", field = "reason")
    String reasonOf(OpportunityMatrixView matrix, Locale language) {
        return texts.text(language, matrix.matrix().reason());
    }

    @SchemaMapping(typeName = "OpportunityRow", field = "reason")
    String reasonOf(OpportunityMatrixView.RowView row, Locale language) {
        return texts.text(language, row.row().reason(row.closed()));
    }

    @SchemaMapping(typeName = "OpportunityRow", field = "because")
    List<String> becauseOf(OpportunityMatrixView.RowView row, Locale language) {
        return row.closed().stream()
                .map(closed -> texts.text(language, closed.reason(row.analysis().words())))
                .toList();
    }
}
