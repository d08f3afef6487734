package nl.kleurplaat.explore;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.expertise.Expertise;
import nl.kleurplaat.analysis.reach.Reach;
import nl.kleurplaat.analysis.reach.Reaches;
import nl.kleurplaat.analysis.reach.WithoutTie;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.explore.ReachView.ActorWithinTwoView;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.FurthestReach;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.snapshot.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who reaches whom, who knows about what, and which parties nobody of a kind reaches. */
@Controller
class ReachController {

    private final Texts texts;

    ReachController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    ReachView reach(NetworkView network, @Argument String key, @Argument @Nullable String kind) {
        NetworkAnalysis analysis = network.analysis();
        int actor = analysis.actor(key);
        BitSet among = kind == null
                ? everyone(analysis.network())
                : attributes(analysis).ofKind(kind);
        Reach reach = new Reaches(analysis.network().ties()).of(actor, among);
        return new ReachView(analysis, reach, kind);
    }

    private static BitSet everyone(Network network) {
        BitSet all = new BitSet();
        all.set(0, network.size());
        return all;
    }

    @SchemaMapping(typeName = "Network")
    List<ReachView> reaches(
            NetworkView network, @Argument String kind, @Argument String ofKind, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = network.analysis();
        return analysis.get(new FurthestReach(kind, ofKind, Paging.limit(first))).stream()
                .map(reach -> new ReachView(analysis, reach, ofKind))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    List<WithoutTieView> withoutTie(
            NetworkView network, @Argument String kind, @Argument String toKind, @Argument @Nullable Integer first) {
        int most = Paging.limit(first);
        NetworkAnalysis analysis = network.analysis();
        if (Vocabulary.folded(kind).equals(Vocabulary.folded(toKind))) {
            throw new Problem(ProblemCode.BAD_INPUT, "reach.one-kind", kind);
        }
        Attributes attributes = attributes(analysis);
        return WithoutTie.all(
                        analysis.network().ties(),
                        attributes,
                        attributes.ofKind(kind),
                        attributes.ofKind(toKind),
                        analysis.get(Measures.ACQUAINTED),
                        most)
                .stream()
                .map(without -> new WithoutTieView(analysis, without, toKind))
                .toList();
    }

    @SchemaMapping(typeName = "Network")
    List<ExpertiseFoundView> expertise(
            NetworkView network,
            @Argument String text,
            @Argument String from,
            @Argument @Nullable Integer steps,
            @Argument @Nullable Integer first) {
        int most = Paging.limit(first);
        NetworkAnalysis analysis = network.analysis();
        return Expertise.within(
                        analysis.snapshot(),
                        analysis.lens(),
                        analysis.network(),
                        text,
                        analysis.actor(from),
                        steps == null ? 2 : steps)
                .stream()
                .limit(most)
                .map(found -> new ExpertiseFoundView(analysis, found))
                .toList();
    }

    private static Attributes attributes(NetworkAnalysis analysis) {
        return Attributes.of(analysis.snapshot(), analysis.lens(), analysis.network());
    }

    @SchemaMapping(typeName = "Reach")
    List<ActorView> directActors(ReachView reach, @Argument @Nullable Integer first) {
        return reach.directActors(Paging.limit(first));
    }

    @SchemaMapping(typeName = "Reach")
    List<ActorWithinTwoView> withinTwoActors(ReachView reach, @Argument @Nullable Integer first) {
        return reach.withinTwoActors(Paging.limit(first));
    }

    @SchemaMapping(typeName = "Reach")
    List<ActorView> notReachedActors(ReachView reach, @Argument @Nullable Integer first) {
        return reach.notReachedActors(Paging.limit(first));
    }

    @SchemaMapping(typeName = "ActorWithinTwo", field = "via")
    List<ActorView> viaOf(ActorWithinTwoView within, @Argument @Nullable Integer first) {
        NetworkAnalysis analysis = within.analysis();
        List<Integer> between = new Reaches(analysis.network().ties())
                .between(within.from(), within.it().actor());
        return ActorView.all(analysis, between, Paging.limit(first));
    }

    @SchemaMapping(typeName = "Reach", field = "reason")
    String reasonOf(ReachView reach, Locale language) {
        return texts.text(language, reach.it().reason(reach.analysis().words(), reach.kind()));
    }

    @SchemaMapping(typeName = "WithoutTie", field = "reason")
    String reasonOf(WithoutTieView without, Locale language) {
        return texts.text(language, without.it().reason(without.analysis().words(), without.kind()));
    }

    @SchemaMapping(typeName = "WithoutTie", field = "action")
    String actionOf(WithoutTieView without, Locale language) {
        return texts.text(language, without.it().action(without.analysis().words(), without.kind()));
    }
}
