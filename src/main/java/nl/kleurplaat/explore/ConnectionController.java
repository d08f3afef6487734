package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.ShortestRoutes;
import nl.kleurplaat.results.SmallestTable;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How groups hang together, who connects parties at one table, and the ways between two. */
@Controller
class ConnectionController {

    private final Texts texts;

    ConnectionController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<GroupConnectionView> groupConnections(NetworkView network) {
        NetworkAnalysis analysis = network.analysis();
        return analysis.get(Measures.GROUP_CONNECTIONS).stream()
                .map(connection -> new GroupConnectionView(analysis, connection))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    ConnectingTableView connectingTable(
            NetworkView network, @Argument @Nullable List<String> keys, @Argument @Nullable List<String> groups) {
        NetworkAnalysis analysis = network.analysis();
        SmallestTable asked = new SmallestTable(
                given(keys).map(analysis::actor).distinct().toList(),
                given(groups).map(analysis::group).distinct().toList());
        if (asked.actors().size() + asked.groups().size() < 2) {
            throw new Problem(ProblemCode.BAD_INPUT, "table.too-few");
        }
        return new ConnectingTableView(analysis, asked, analysis.get(asked));
    }

    private static Stream<String> given(@Nullable List<String> names) {
        return names == null ? Stream.of() : names.stream();
    }

    @SchemaMapping(typeName = "Network")
    List<RouteView> routes(
            NetworkView network, @Argument String from, @Argument String to, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        ShortestRoutes asked = new ShortestRoutes(analysis.actor(from), analysis.actor(to), Paging.limit(first));
        if (asked.from() == asked.to()) {
            throw new Problem(ProblemCode.BAD_INPUT, "routes.one-end", from);
        }
        return RouteView.all(analysis, analysis.get(asked));
    }

    @SchemaMapping(typeName = "GroupConnection", field = "reason")
    String reasonOf(GroupConnectionView connection, Locale language) {
        return texts.text(language, connection.it().reason(connection.analysis().words()));
    }

    @SchemaMapping(typeName = "ConnectingTable", field = "reason")
    String reasonOf(ConnectingTableView table, Locale language) {
        SmallestTable asked = table.asked();
        return texts.text(language, table.it().reason(table.analysis().words(), asked.actors(), asked.groups()));
    }

    @SchemaMapping(typeName = "Route", field = "reason")
    String reasonOf(RouteView route, Locale language) {
        return texts.text(language, route.it().reason(route.analysis().words()));
    }
}
