package nl.kleurplaat.exports.tables;

import static nl.kleurplaat.exports.tables.Table.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import nl.kleurplaat.analysis.RecordNames;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.analysis.matrix.Shared;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.analysis.since.TieDays;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.tables.Table.Column;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.results.CommunitiesFound;
import nl.kleurplaat.results.HeaviestTies;
import nl.kleurplaat.results.MatrixOfGroups;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Actors, ties and groups with what is measured of them. */
public final class NetworkTables {

    private NetworkTables() {}

    /** With all that is measured. */
    public static Table actors(Seen seen) {
        List<Column> all = new ArrayList<>(described(seen).columns());
        all.addAll(measured(seen));
        return new Table(seen.network().size(), all);
    }

    /** Without what takes long in a large network. */
    public static Table described(Seen seen) {
        Network network = seen.network();
        Attributes attributes = Attributes.of(seen.snapshot(), seen.lens(), network);
        Wording words = Wording.of(seen.snapshot(), seen.lens(), network);
        Degrees degrees = seen.get(Measures.DEGREES);
        int[] primaries = seen.get(Measures.PRIMARIES);
        return new Table(
                network.size(),
                column("key", network.keys()::get),
                column("name", network.names()::get),
                column("group", v -> group(words, primaries[v])),
                column("groups", v -> groups(words, network.groups(), v)),
                column("kind", attributes::kinds),
                column(
                        "region",
                        v -> Arrays.stream(attributes.regions(v))
                                .mapToObj(place -> RecordTables.region(seen.snapshot(), place))
                                .toList()),
                column("degree", degrees::of),
                column("weightedDegree", degrees::weighted),
                column("community", seen.get(CommunitiesFound.DEFAULT)::of));
    }

    private static List<Column> measured(Seen seen) {
        Betweenness betweenness = seen.get(Measures.BETWEENNESS);
        Harmonic harmonic = seen.get(Measures.HARMONIC);
        StructuralHoles holes = seen.get(Measures.STRUCTURAL_HOLES);
        Participation participation = seen.get(Measures.PARTICIPATION);
        Brokerage brokerage = seen.get(Measures.BROKERAGE);
        CutPoints cuts = seen.get(Measures.CUT_POINTS);
        return List.of(
                column("betweenness", betweenness::of),
                column("betweennessNormalised", betweenness::normalised),
                column("betweennessError", v -> betweenness.error()),
                column("harmonic", harmonic::of),
                column("harmonicError", v -> harmonic.error()),
                column("pageRank", seen.get(Measures.PAGE_RANK)::of),
                column("constraint", holes::constraint),
                column("constraintUnweighted", holes::constraintUnweighted),
                column("effectiveSize", holes::effectiveSize),
                column("coreness", seen.get(Measures.CORES)::of),
                column("clustering", seen.get(Measures.CLUSTERING)::of),
                column("participation", participation::of),
                column("participationWeighted", participation::weighted),
                column("eiIndex", seen.get(Measures.EI_INDEX)::of),
                column("coordinator", role(brokerage, Brokerage.Roles::coordinator)),
                column("itinerant", role(brokerage, Brokerage.Roles::itinerant)),
                column("gatekeeper", role(brokerage, Brokerage.Roles::gatekeeper)),
                column("representative", role(brokerage, Brokerage.Roles::representative)),
                column("liaison", role(brokerage, Brokerage.Roles::liaison)),
                column("cutActor", v -> cuts.cutActor()[v]));
    }

    private interface Role {
        long of(Brokerage.Roles roles);
    }

    private static IntFunction<@Nullable Object> role(Brokerage brokerage, Role role) {
        return v -> {
            Brokerage.Roles roles = brokerage.of(v);
            return roles == null ? null : role.of(roles);
        };
    }

    /** Heaviest first. */
    public static Table ties(Seen seen) {
        return ties(seen, seen.get(new HeaviestTies(null, null)));
    }

    /** @param order the numbers of the ties */
    public static Table ties(Seen seen, int[] order) {
        Network network = seen.network();
        Wording words = Wording.of(seen.snapshot(), seen.lens(), network);
        int[] a = network.ties().tieA();
        int[] b = network.ties().tieB();
        TieDays days = seen.get(Measures.TIE_DAYS);
        int[] primaries = seen.get(Measures.PRIMARIES);
        CutPoints cuts = seen.get(Measures.CUT_POINTS);
        return new Table(
                order.length,
                column("aKey", r -> network.keys().get(a[order[r]])),
                column("a", r -> network.names().get(a[order[r]])),
                column("aGroup", r -> group(words, primaries[a[order[r]]])),
                column("bKey", r -> network.keys().get(b[order[r]])),
                column("b", r -> network.names().get(b[order[r]])),
                column("bGroup", r -> group(words, primaries[b[order[r]]])),
                column("weight", r -> network.ties().tieWeight()[order[r]]),
                column("collaborations", r -> network.evidence().count(order[r])),
                column("since", r -> Days.date(days.first()[order[r]])),
                column("bridge", r -> cuts.bridgeTie()[order[r]]),
                column("crossGroup", r -> HeaviestTies.isCrossGroup(seen, order[r])));
    }

    static Table matrix(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        List<GroupPair> pairs = seen.get(MatrixOfGroups.DEFAULT).pairs();
        Shared shared = seen.get(Measures.SHARED);
        return new Table(
                pairs.size(),
                column("a", r -> words.group(pairs.get(r).a())),
                column("b", r -> words.group(pairs.get(r).b())),
                column("ties", r -> pairs.get(r).ties()),
                column("expectedTies", r -> pairs.get(r).expectedTies()),
                column("ratio", r -> pairs.get(r).ratio()),
                column("zScore", r -> pairs.get(r).zScore()),
                column("pValue", r -> pairs.get(r).pValue()),
                column(
                        "sharedActors",
                        r -> shared.actors(pairs.get(r).a(), pairs.get(r).b())),
                column(
                        "sharedCollaborations",
                        r -> shared.collaborations(
                                pairs.get(r).a(), pairs.get(r).b())),
                column(
                        "sharedStakeholders",
                        r -> shared.stakeholders(pairs.get(r).a(), pairs.get(r).b())));
    }

    static Table coverage(Seen seen) {
        Snapshot snapshot = seen.snapshot();
        List<Coverage.Cell> cells = seen.get(Measures.COVERAGE).cells();
        return new Table(
                cells.size(),
                column("region", r -> RecordTables.region(snapshot, cells.get(r).region())),
                column(
                        "domain",
                        r -> new RecordNames(snapshot).domain(cells.get(r).domain())),
                column("actors", r -> cells.get(r).actors()),
                column("collaborations", r -> cells.get(r).collaborations()),
                column("ties", r -> cells.get(r).ties()));
    }

    static Sentence.@Nullable Name group(Wording words, int group) {
        return group < 0 ? null : words.group(group);
    }

    static List<Sentence.Name> groups(Wording words, Groups groups, int actor) {
        List<Sentence.Name> names = new ArrayList<>();
        for (int i = groups.offsets()[actor]; i < groups.offsets()[actor + 1]; i++) {
            names.add(words.group(groups.members()[i]));
        }
        return names;
    }
}
