package nl.kleurplaat.analysis.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.routes.Route;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Ties;

/**
 * The fewest parties that connect some parties and groups, and of these the ones with the strongest ties; a group is
 * connected when one of its members is. Exact: no smaller table connects them. See {@link ConnectingTree} for what it costs.
 *
 * @param actors all of them, by number. Empty where nothing connects what was asked for
 * @param routes the ties that connect them, each once: from who was asked for, or where ways meet or end, to the next
 */
public record ConnectingTable(List<Integer> actors, List<Route> routes) {

    /**
     * @param asked actors that have to be there, each once
     * @param groups the members of each group of which one has to be there, none of them empty; not both lists empty
     * @throws Problem {@code TOO_LARGE} for more actors and groups than can be told apart in this network
     */
    public static ConnectingTable of(Ties ties, List<Integer> asked, List<BitSet> groups, Effort effort) {
        List<BitSet> sets = Stream.concat(asked.stream().map(ConnectingTree::only), groups.stream())
                .toList();
        ConnectingTree.Tree tree = new ConnectingTree(ties).of(sets, effort);
        return tree == null
                ? new ConnectingTable(List.of(), List.of())
                : new ConnectingTable(tree.actors(), routes(ties, tree, asked));
    }

    private static List<Route> routes(Ties ties, ConnectingTree.Tree tree, List<Integer> asked) {
        SortedMap<Integer, List<Integer>> partners = new TreeMap<>();
        for (int tie : tree.ties()) {
            int a = ties.tieA()[tie];
            int b = ties.tieB()[tie];
            partners.computeIfAbsent(a, v -> new ArrayList<>()).add(b);
            partners.computeIfAbsent(b, v -> new ArrayList<>()).add(a);
        }
        SortedMap<Integer, List<Integer>> inBetween = new TreeMap<>(partners);
        inBetween
                .entrySet()
                .removeIf(actor ->
                        asked.contains(actor.getKey()) || actor.getValue().size() != 2);
        List<Route> routes = new ArrayList<>();
        partners.forEach((from, ways) -> {
            if (!inBetween.containsKey(from)) {
                ways.forEach(to -> routes.add(way(from, to, inBetween)));
            }
        });
        // each is found from both its ends
        routes.removeIf(route -> route.actors().getFirst() > route.actors().getLast());
        return List.copyOf(routes);
    }

    private static Route way(int from, int to, Map<Integer, List<Integer>> inBetween) {
        List<Integer> way = new ArrayList<>(List.of(from, to));
        List<Integer> both = inBetween.get(to);
        while (both != null) {
            int before = way.get(way.size() - 2);
            int next = both.getFirst() == before ? both.getLast() : both.getFirst();
            way.add(next);
            both = inBetween.get(next);
        }
        return new Route(way);
    }

    /**
     * Whom to ask to the table.
     *
     * @param asked the actors that were to be connected
     * @param groups the groups that were
     */
    public Sentence reason(Wording words, List<Integer> asked, List<Integer> groups) {
        List<?> all = Stream.concat(words.actors(asked).stream(), words.groups(groups).stream())
                .toList();
        List<Integer> others = actors.stream().filter(v -> !asked.contains(v)).toList();
        if (others.isEmpty()) {
            return new Sentence(actors.isEmpty() ? "table.reason.none" : "table.reason.already", Map.of("all", all));
        }
        return new Sentence(
                "table.reason", Map.of("who", words.actors(others), "all", all, "those", words.actors(actors.size())));
    }
}
