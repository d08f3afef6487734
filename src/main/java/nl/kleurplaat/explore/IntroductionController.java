package nl.kleurplaat.explore;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.introductions.Introductions;
import nl.kleurplaat.analysis.introductions.Prospects;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.explore.IntroductionView.LikelihoodTermView;
import nl.kleurplaat.results.Introducing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who should meet whom. */
@Controller
class IntroductionController {

    private final Texts texts;

    IntroductionController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    List<IntroductionView> introductions(
            NetworkView network,
            @Argument @Nullable Integer first,
            @Argument("for") @Nullable List<String> of,
            @Argument @Nullable List<String> between) {
        NetworkAnalysis analysis = network.analysis();
        int most = Paging.limit(first);
        BitSet ends = new BitSet();
        if (of != null) {
            of.forEach(key -> ends.set(analysis.actor(key)));
        }
        List<BitSet> groups = between == null
                ? List.of()
                : between.stream()
                        .map(analysis::group)
                        .distinct()
                        .map(analysis.network().groups()::actors)
                        .toList();
        if (groups.size() == 1) {
            throw new Problem(ProblemCode.BAD_INPUT, "introductions.one-group");
        }
        Prospects prospects = analysis.get(Introducing.PROSPECTS);
        Introductions introductions = Introducing.introductions(analysis.seen());
        return IntStream.range(0, prospects.pairs())
                .filter(prospects::isProposed)
                .filter(pair -> ends.isEmpty()
                        || ends.get(prospects.a()[pair])
                        || ends.get(prospects.b()[pair]))
                .filter(pair -> groups.isEmpty()
                        || areBetween(groups, prospects.a()[pair], prospects.b()[pair]))
                .limit(most)
                .mapToObj(pair -> new IntroductionView(analysis, introductions.of(pair)))
                .toList();
    }

    /** Whether the one is in one of the groups and the other in another. */
    private static boolean areBetween(List<BitSet> groups, int a, int b) {
        return IntStream.range(0, groups.size())
                .anyMatch(i -> groups.get(i).get(a)
                        && IntStream.range(0, groups.size())
                                .anyMatch(j -> j != i && groups.get(j).get(b)));
    }

    @SchemaMapping(typeName = "Network")
    IntroductionView introduction(NetworkView network, @Argument String a, @Argument String b) {
        NetworkAnalysis analysis = network.analysis();
        int one = analysis.actor(a);
        int other = analysis.actor(b);
        if (one == other) {
            throw new Problem(ProblemCode.BAD_INPUT, "introductions.one-actor", a);
        }
        int pair = analysis.get(Introducing.PROSPECTS).pair(one, other);
        if (pair < 0) {
            throw new Problem(ProblemCode.BAD_INPUT, "introductions.tied", a, b);
        }
        return new IntroductionView(
                analysis, Introducing.introductions(analysis.seen()).of(pair));
    }

    @SchemaMapping(typeName = "Introduction", field = "reason")
    String reasonOf(IntroductionView introduction, Locale language) {
        return texts.text(
                language, introduction.it().reason(introduction.analysis().words()));
    }

    @SchemaMapping(typeName = "LikelihoodTerm", field = "reason")
    String reasonOf(LikelihoodTermView term, Locale language) {
        return texts.text(language, term.it().reason());
    }
}
