package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.browse.DomainView;
import nl.kleurplaat.results.Measures;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The table of regions and domains. */
@Controller
class CoverageController {

    /** A cell as the API shows it. */
    record CoverageCellView(NetworkAnalysis analysis, Coverage.Cell it) {

        public String region() {
            return analysis.snapshot().regions().get(it.region()).name();
        }

        public DomainView domain() {
            return new DomainView(
                    analysis.snapshot(), analysis.snapshot().domains().get(it.domain()));
        }

        public int actors() {
            return it.actors();
        }

        public int collaborations() {
            return it.collaborations();
        }

        public int ties() {
            return it.ties();
        }
    }

    @SchemaMapping(typeName = "Network")
    List<CoverageCellView> coverage(NetworkView network) {
        return network.analysis().get(Measures.COVERAGE).cells().stream()
                .map(cell -> new CoverageCellView(network.analysis(), cell))
                .toList();
    }
}
