package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.browse.NodeView;
import nl.kleurplaat.browse.OrganisationView;
import nl.kleurplaat.browse.StakeholderView;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.results.CommunitiesFound;
import nl.kleurplaat.results.Measures;
import org.jspecify.annotations.Nullable;

/** An actor as the API shows it. */
record ActorView(NetworkAnalysis analysis, int actor) {

    static List<ActorView> all(NetworkAnalysis analysis, int[] actors) {
        return Arrays.stream(actors).mapToObj(v -> new ActorView(analysis, v)).toList();
    }

    static List<ActorView> all(NetworkAnalysis analysis, List<Integer> actors) {
        return actors.stream().map(v -> new ActorView(analysis, v)).toList();
    }

    /** The first so many of a list. */
    static List<ActorView> all(NetworkAnalysis analysis, List<Integer> actors, int first) {
        return actors.stream().limit(first).map(v -> new ActorView(analysis, v)).toList();
    }

    public String key() {
        return analysis.network().keys().get(actor);
    }

    public String name() {
        return analysis.network().names().get(actor);
    }

    public @Nullable NodeView subject() {
        int place = analysis.network().subjects()[actor];
        if (place < 0) {
            return null;
        }
        return analysis.lens().actors() == ActorKind.ORGANISATION
                ? new OrganisationView(analysis.snapshot(), place)
                : new StakeholderView(analysis.snapshot(), place);
    }

    public @Nullable String group() {
        int primary = analysis.get(Measures.PRIMARIES)[actor];
        return primary < 0 ? null : analysis.network().groups().keys().get(primary);
    }

    public List<String> groups() {
        Groups groups = analysis.network().groups();
        return Arrays.stream(groups.members(), groups.offsets()[actor], groups.offsets()[actor + 1])
                .mapToObj(groups.keys()::get)
                .toList();
    }

    public int degree() {
        return analysis.get(Measures.DEGREES).of(actor);
    }

    public double weightedDegree() {
        return analysis.get(Measures.DEGREES).weighted(actor);
    }

    public double betweenness() {
        return analysis.betweenness().of(actor);
    }

    public @Nullable Double betweennessNormalised() {
        return analysis.betweenness().normalised(actor);
    }

    /** Null: it is exact. */
    public @Nullable Double betweennessError() {
        return analysis.betweenness().error();
    }

    public double harmonic() {
        return analysis.get(Measures.HARMONIC).of(actor);
    }

    /** Null: it is exact. */
    public @Nullable Double harmonicError() {
        return analysis.get(Measures.HARMONIC).error();
    }

    public double pageRank() {
        return analysis.get(Measures.PAGE_RANK).of(actor);
    }

    public @Nullable Double constraint() {
        return analysis.get(Measures.STRUCTURAL_HOLES).constraint(actor);
    }

    public @Nullable Double constraintUnweighted() {
        return analysis.get(Measures.STRUCTURAL_HOLES).constraintUnweighted(actor);
    }

    public @Nullable Double effectiveSize() {
        return analysis.get(Measures.STRUCTURAL_HOLES).effectiveSize(actor);
    }

    public int coreness() {
        return analysis.get(Measures.CORES).of(actor);
    }

    public @Nullable Double clustering() {
        return analysis.get(Measures.CLUSTERING).of(actor);
    }

    public @Nullable Double participation() {
        return analysis.get(Measures.PARTICIPATION).of(actor);
    }

    public @Nullable Double participationWeighted() {
        return analysis.get(Measures.PARTICIPATION).weighted(actor);
    }

    public @Nullable Double eiIndex() {
        return analysis.get(Measures.EI_INDEX).of(actor);
    }

    public BrokerageView brokerage() {
        return BrokerageView.of(analysis.get(Measures.BROKERAGE).of(actor));
    }

    public boolean cutActor() {
        return analysis.get(Measures.CUT_POINTS).cutActor()[actor];
    }

    public int community() {
        return analysis.get(CommunitiesFound.DEFAULT).of(actor);
    }
}
