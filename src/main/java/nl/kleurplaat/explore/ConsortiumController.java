package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The consortia of a network, and whether they work with each other. */
@Controller
class ConsortiumController {

    private final Texts texts;

    ConsortiumController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<ConsortiumTiesView> consortia(NetworkView network) {
        return network.analysis().get(Measures.CONSORTIA).stream()
                .map(consortium -> new ConsortiumTiesView(network.analysis(), consortium))
                .toList();
    }

    @SchemaMapping(typeName = "ConsortiumTies")
    List<TieView> insideTies(ConsortiumTiesView consortium, @Argument @Nullable Integer first) {
        return consortium.insideTies(Paging.limit(first));
    }

    @SchemaMapping(typeName = "ConsortiumTies")
    List<TieView> crossingTies(ConsortiumTiesView consortium, @Argument @Nullable Integer first) {
        return consortium.crossingTies(Paging.limit(first));
    }

    @SchemaMapping(typeName = "ConsortiumTies", field = "reason")
    String reasonOf(ConsortiumTiesView consortium, Locale language) {
        return texts.text(language, consortium.it().reason(consortium.analysis().words()));
    }
}
