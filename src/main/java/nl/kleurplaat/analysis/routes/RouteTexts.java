package nl.kleurplaat.analysis.routes;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.lens.Network;

/** Says a route in words, step by step, with what each tie comes from; the sentences are in {@code texts/routes.properties}. */
public final class RouteTexts {

    private final Wording words;
    private final Network network;

    public RouteTexts(Wording words, Network network) {
        this.words = words;
        this.network = network;
    }

    public String reason(Route route) {
        String from = words.actor(route.actors().getFirst());
        return route.steps() == 0
                ? words.text("routes.reason.same", from)
                : words.text(
                        "routes.reason",
                        from,
                        words.actor(route.actors().getLast()),
                        route.steps(),
                        IntStream.range(0, route.steps())
                                .mapToObj(step -> tie(
                                        route.actors().get(step), route.actors().get(step + 1)))
                                .collect(Collectors.joining("; ")));
    }

    private String tie(int a, int b) {
        int tie = network.ties().tie(a, b);
        int carriers = network.evidence().count(tie);
        return carriers == 0
                ? words.text("routes.tie.planned", words.actor(a), words.actor(b))
                : words.text(
                        "routes.tie",
                        words.actor(a),
                        words.actor(b),
                        words.collaboration(
                                network.evidence().carriers()[network.evidence().offsets()[tie]]),
                        carriers - 1);
    }
}
