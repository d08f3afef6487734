package nl.kleurplaat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.bridges.Scores;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.comparison.CrossGroupChange;
import nl.kleurplaat.analysis.connections.GroupConnection;
import nl.kleurplaat.analysis.connections.GroupConnections;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.analysis.matrix.GroupMatrix.GroupPair;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Brokerage.Roles;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.Modularity;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.analysis.routes.Routes;
import nl.kleurplaat.analysis.table.ConnectingTable;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/** A small network of the documentation, and what the program finds for each measure by its name in the API. */
final class WorkedExample {

    private static final Pattern NUMBER = Pattern.compile("(?<=[:,])\\d+");

    private final Sketch sketch;
    private final Network network;
    private final Ties ties;
    private final int[] primaries;

    /** By measure, from the key of an actor. */
    private final Map<String, Function<String, @Nullable Object>> ofActors = new HashMap<>();

    /** By measure, from the keys of two groups joined by +. */
    private final Map<String, Function<GroupPair, @Nullable Object>> ofGroups = new HashMap<>();

    /** By measure, from how two groups hang together. */
    private final Map<String, Function<GroupConnection, @Nullable Object>> ofConnections = Map.of(
            "parties", GroupConnection::parties,
            "separating", found -> keys(found.separating(), ","),
            "singleBridges", found -> keys(found.singleBridges(), ","));

    /** By measure, of the whole network. */
    private final Map<String, Supplier<@Nullable Object>> ofNetwork = new HashMap<>();

    /**
     * @param text as {@code Graphs.of} reads it; then, if any, lines {@code groups:} and {@code collaborations:} as in
     *     {@link Sketch}, collaborations numbered from 1
     */
    WorkedExample(String text) {
        String graph = text.lines().filter(line -> !line.contains(":")).reduce("", (all, line) -> all + line);
        sketch = Sketch.of(graph, line(text, "groups:"));
        String collaborations = line(text, "collaborations:");
        if (!collaborations.isBlank()) {
            sketch.from(NUMBER.matcher(collaborations)
                    .replaceAll(number -> String.valueOf(Integer.parseInt(number.group()) - 1)));
        }
        network = sketch.network();
        ties = network.ties();
        primaries = network.groups().primaries();
        actors();
        holes();
        groups();
        brokers();
        whole();
    }

    private static String line(String text, String label) {
        return text.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).trim())
                .findFirst()
                .orElse("");
    }

    /**
     * What the measure comes to: a number, a truth value, or null where it is not defined.
     *
     * @param subject the key of an actor, two joined by - for a tie or by + for groups, the number of a collaboration, or
     *     nothing for the whole network
     * @param before what the network was before, where there is a comparison
     */
    @Nullable
    Object value(String measure, String subject, @Nullable WorkedExample before) {
        if (measure.equals("crossGroupPValue") && before != null) {
            return CrossGroupChange.of(before.network, network).pValue();
        }
        if (measure.equals("score")) {
            return score(subject);
        }
        if (measure.equals("connectingTable")) {
            return table(subject.split("\\+"));
        }
        if (measure.equals("routes")) {
            return routes(subject.split("-"));
        }
        if (subject.contains("+") && ofConnections.containsKey(measure)) {
            return known(ofConnections, measure).apply(connection(subject));
        }
        if (subject.isEmpty() && ofNetwork.containsKey(measure)) {
            return known(ofNetwork, measure).get();
        }
        if (subject.contains("+") && ofGroups.containsKey(measure)) {
            int a = network.groups().keys().indexOf(subject.split("\\+")[0]);
            int b = network.groups().keys().indexOf(subject.split("\\+")[1]);
            GroupMatrix matrix = GroupMatrix.of(network, GroupMatrix.ROUNDS, GroupMatrix.SEED);
            return known(ofGroups, measure).apply(matrix.pair(a, b));
        }
        if (network.keys().contains(subject)) {
            return known(ofActors, measure).apply(subject);
        }
        throw new IllegalArgumentException("there is no measure '" + measure + "' of '" + subject + "'");
    }

    private static <T> T known(Map<String, T> measures, String measure) {
        T known = measures.get(measure);
        if (known == null) {
            throw new IllegalArgumentException("there is no measure '" + measure + "'");
        }
        return known;
    }

    private void actor(String measure, Function<Integer, @Nullable Object> value) {
        ofActors.put(measure, key -> value.apply(sketch.actor(key)));
    }

    private void actors() {
        actor("degree", v -> Degrees.of(ties).of(v));
        actor("weightedDegree", v -> Degrees.of(ties).weighted(v));
        actor("betweenness", v -> Betweenness.of(ties).of(v));
        actor("betweennessNormalised", v -> Betweenness.of(ties).normalised(v));
        actor("betweennessError", v -> Betweenness.of(ties).error());
        actor("harmonic", v -> Harmonic.of(ties).of(v));
        actor("pageRank", v -> PageRank.of(ties).of(v));
        actor("coreness", v -> Cores.of(ties).of(v));
        actor("cutActor", v -> CutPoints.of(ties).cutActor()[v]);
        actor("community", v -> Communities.of(ties).of(v));
        actor("pairsLost", v -> Separation.of(ties, primaries).pairsLost()[v]);
    }

    private void holes() {
        actor("constraint", v -> StructuralHoles.of(ties).constraint(v));
        actor("constraintUnweighted", v -> StructuralHoles.of(ties).constraintUnweighted(v));
        actor("effectiveSize", v -> StructuralHoles.of(ties).effectiveSize(v));
        actor("clustering", v -> Clustering.of(ties).of(v));
    }

    private void groups() {
        actor("participation", v -> Participation.of(ties, primaries).of(v));
        actor("participationWeighted", v -> Participation.of(ties, primaries).weighted(v));
        actor("eiIndex", v -> EiIndex.of(ties, primaries).of(v));
        ofGroups.put("ties", GroupPair::ties);
        ofGroups.put("expectedTies", GroupPair::expectedTies);
        ofGroups.put("ratio", GroupPair::ratio);
        ofGroups.put("zScore", GroupPair::zScore);
        ofGroups.put("pValue", GroupPair::pValue);
    }

    private void brokers() {
        role("coordinator", Roles::coordinator);
        role("itinerant", Roles::itinerant);
        role("gatekeeper", Roles::gatekeeper);
        role("representative", Roles::representative);
        role("liaison", Roles::liaison);
        role("total", Roles::total);
    }

    private void role(String measure, ToLongFunction<Roles> count) {
        actor(measure, v -> {
            Roles roles = Brokerage.of(ties, primaries).of(v);
            return roles == null ? 0L : count.applyAsLong(roles);
        });
    }

    private void whole() {
        int n = ties.actors();
        int m = ties.ties();
        ofNetwork.put("actors", () -> n);
        ofNetwork.put("ties", () -> m);
        ofNetwork.put("collaborations", () -> network.collaborations().length);
        ofNetwork.put("weight", () -> Arrays.stream(ties.tieWeight()).sum());
        ofNetwork.put(
                "isolates",
                () -> Arrays.stream(Degrees.of(ties).ties())
                        .filter(degree -> degree == 0)
                        .count());
        ofNetwork.put("components", () -> Components.of(ties).count());
        ofNetwork.put("largestComponent", () -> Components.of(ties).largest());
        ofNetwork.put("cutActors", () -> CutPoints.of(ties).cutActors());
        ofNetwork.put("bridgeTies", () -> CutPoints.of(ties).bridgeTies());
        ofNetwork.put("density", () -> 2.0 * m / (n * (n - 1.0)));
        ofNetwork.put("transitivity", () -> Clustering.of(ties).transitivity());
        ofNetwork.put("meanDegree", () -> 2.0 * m / n);
        ofNetwork.put("eiIndex", () -> EiIndex.of(ties, primaries).network());
        ofNetwork.put("modularity", () -> Modularity.of(ties, primaries));
        ofNetwork.put("crossGroupShare", () -> EiIndex.of(ties, primaries).crossGroupShare());
    }

    private String keys(List<Integer> actors, String between) {
        return actors.stream().map(network.keys()::get).collect(Collectors.joining(between));
    }

    private GroupConnection connection(String subject) {
        List<String> groups = network.groups().keys();
        List<Integer> pair =
                Stream.of(subject.split("\\+")).map(groups::indexOf).sorted().toList();
        return GroupConnections.of(network, new Effort()).stream()
                .filter(found -> pair.equals(List.of(found.a(), found.b())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no groups " + subject));
    }

    /** Null where nothing connects them. */
    private @Nullable String table(String[] asked) {
        List<Integer> actors = Stream.of(asked)
                .filter(network.keys()::contains)
                .map(sketch::actor)
                .toList();
        List<BitSet> groups = Stream.of(asked)
                .filter(network.groups().keys()::contains)
                .map(network.groups().keys()::indexOf)
                .map(network.groups()::actors)
                .toList();
        ConnectingTable table = ConnectingTable.of(ties, actors, groups, new Effort());
        return table.actors().isEmpty() ? null : keys(table.actors(), ",");
    }

    private String routes(String[] ends) {
        return Routes.shortest(ties, sketch.actor(ends[0]), sketch.actor(ends[1]), 3, new Effort()).stream()
                .map(route -> keys(route.actors(), "-"))
                .collect(Collectors.joining(","));
    }

    private double score(String subject) {
        Scores scores = Scores.of(network, Betweenness.acrossGroups(ties, primaries));
        if (subject.matches("\\d+")) {
            return scores.collaborations()[Integer.parseInt(subject) - 1];
        }
        String[] ends = subject.split("-");
        return ends.length == 2 ? scores.ties()[sketch.tie(ends[0], ends[1])] : scores.actors()[sketch.actor(subject)];
    }
}
