package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.departures.StressTest;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.explore.LossView.DisplacedView;
import nl.kleurplaat.explore.LossView.VacantRoleView;
import nl.kleurplaat.results.LossOf;
import nl.kleurplaat.results.WorstLosses;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is lost when some leave together, and who may not. */
@Controller
class LossController {

    private final Texts texts;

    LossController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    LossView loss(NetworkView network, @Argument List<String> actors) {
        NetworkAnalysis analysis = network.analysis();
        List<Integer> asked =
                actors.stream().map(analysis::actor).distinct().sorted().toList();
        return new LossView(analysis, analysis.get(new LossOf(asked)));
    }

    @SchemaMapping(typeName = "Network")
    List<LossView> stressTest(
            NetworkView network, @Argument @Nullable Integer together, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        int most = Paging.limit(first);
        int leaving = together == null ? 1 : together;
        if (leaving < 1 || leaving > StressTest.MOST_TOGETHER) {
            throw new Problem(
                    ProblemCode.BAD_INPUT, "departures.together", String.valueOf(leaving), StressTest.MOST_TOGETHER);
        }
        return analysis.get(new WorstLosses(leaving, most)).stream()
                .map(loss -> new LossView(analysis, loss))
                .toList();
    }

    @SchemaMapping(typeName = "Loss", field = "reason")
    String reasonOf(LossView loss, Locale language) {
        return texts.text(language, loss.it().reason(loss.analysis().words()));
    }

    @SchemaMapping(typeName = "VacantRole", field = "reason")
    String reasonOf(VacantRoleView role, Locale language) {
        return texts.text(language, role.it().reason(role.analysis().words()));
    }

    @SchemaMapping(typeName = "Displaced", field = "reason")
    String reasonOf(DisplacedView displaced, Locale language) {
        return texts.text(language, displaced.it().reason(displaced.analysis().words()));
    }

    @SchemaMapping(typeName = "Backup", field = "reason")
    String reasonOf(BackupView backup, Locale language) {
        return texts.text(language, backup.it().reason(backup.analysis().words()));
    }
}
