package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.matrix.Carriers;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.results.CommunitiesFound;
import nl.kleurplaat.results.MatrixOfGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The groups of a network, the matrix of groups, and the communities that form by themselves. */
@Controller
class GroupController {

    @SchemaMapping(typeName = "Network")
    List<GroupView> groups(NetworkView network) {
        return IntStream.range(0, network.analysis().network().groups().count())
                .mapToObj(group -> new GroupView(network.analysis(), group))
                .toList();
    }

    @SchemaMapping(typeName = "Group", field = "name")
    String nameOf(GroupView group, Locale language) {
        Groups groups = group.analysis().network().groups();
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? groups.namesEn() : groups.names()).get(group.group());
    }

    @SchemaMapping(typeName = "Network")
    List<GroupPairView> matrix(
            NetworkView network, @Argument @Nullable Integer rounds, @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        GroupMatrix matrix = analysis.get(new MatrixOfGroups(
                rounds == null ? GroupMatrix.ROUNDS : rounds, seed == null ? GroupMatrix.SEED : seed));
        return matrix.pairs().stream()
                .map(pair -> new GroupPairView(analysis, pair))
                .toList();
    }

    @SchemaMapping(typeName = "GroupPair")
    List<ActorView> carriers(GroupPairView pair, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = pair.analysis();
        return Carriers.of(analysis.network(), pair.pair().a(), pair.pair().b(), Paging.limit(first)).stream()
                .map(carrier -> new ActorView(analysis, carrier.actor()))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    List<CommunityView> communities(
            NetworkView network, @Argument @Nullable Double resolution, @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        return CommunityView.all(
                analysis,
                analysis.get(new CommunitiesFound(
                        resolution == null ? 1 : resolution, seed == null ? Communities.SEED : seed)));
    }

    @SchemaMapping(typeName = "Community", field = "actors")
    List<ActorView> actorsOf(CommunityView community, @Argument @Nullable Integer first) {
        return community.strongest(Paging.limit(first));
    }
}
