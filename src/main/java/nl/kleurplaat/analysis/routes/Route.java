package nl.kleurplaat.analysis.routes;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;

/**
 * A way from one actor to another over ties, which meets nobody twice.
 *
 * @param actors in the order of the way, both ends included; only one where the two ends are the same
 */
public record Route(List<Integer> actors) {

    public Route {
        actors = List.copyOf(actors);
    }

    /** How many ties it has. */
    public int steps() {
        return actors.size() - 1;
    }

    /** Step by step, with what each tie comes from. */
    public Sentence reason(Wording words) {
        String from = words.actor(actors.getFirst());
        return IntStream.range(0, steps())
                .mapToObj(step -> tie(words, actors.get(step), actors.get(step + 1)))
                .reduce((first, next) -> new Sentence("routes.then", Map.of("first", first, "next", next)))
                .map(ties -> new Sentence(
                        "routes.reason",
                        Map.of("from", from, "to", words.actor(actors.getLast()), "steps", steps(), "ties", ties)))
                .orElse(new Sentence("routes.reason.same", Map.of("who", from)));
    }

    private static Sentence tie(Wording words, int a, int b) {
        Network network = words.network();
        int tie = network.ties().tie(a, b);
        int carriers = network.evidence().count(tie);
        Map<String, ?> both = Map.of("a", words.actor(a), "b", words.actor(b));
        return carriers == 0
                ? new Sentence("routes.tie.planned", both)
                : new Sentence("routes.tie", both)
                        .with(
                                "collaboration",
                                words.collaboration(network.evidence()
                                        .carriers()[network.evidence().offsets()[tie]]))
                        .with("more", carriers - 1);
    }
}
