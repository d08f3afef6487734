package nl.kleurplaat.analysis.reach;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How far one actor reaches among some others.
 *
 * @param actor whose reach it is
 * @param all how many others there are
 * @param direct those of them it has a tie with, the heaviest first
 * @param withinTwo those it has no tie with but who have a partner in common with it, most such partners first
 * @param notReached the rest, by number
 */
public record Reach(int actor, int all, List<Integer> direct, List<Indirect> withinTwo, List<Integer> notReached) {

    /**
     * Someone two steps away.
     *
     * @param ways how many partners the two have in common
     */
    public record Indirect(int actor, int ways) {}

    /** The share that it has a tie with, 0–1; null where there are no others. */
    public @Nullable Double directShare() {
        return all == 0 ? null : (double) direct.size() / all;
    }

    /** @param kind of those to be reached; null: everyone */
    public Sentence reason(Wording words, @Nullable String kind) {
        Sentence where = kind == null
                ? Sentence.of("reach.in-network")
                : new Sentence("reach.of-kind", Map.of("kind", kind, "people", words.people()));
        Map<String, ?> among = Map.of("who", words.actor(actor), "those", words.actors(all), "where", where);
        Double share = directShare();
        return share == null
                ? new Sentence("reach.reason.none", among)
                : new Sentence("reach.reason", among)
                        .with("others", all)
                        .with("direct", direct.size())
                        .with("share", share)
                        .with("within", withinTwo.size())
                        .with("far", notReached.size())
                        .with("farther", words.actors(notReached));
    }

    /** The share that is at most two steps away, 0–1; null where there are no others. */
    public @Nullable Double withinTwoShare() {
        return all == 0 ? null : (double) (direct.size() + withinTwo.size()) / all;
    }
}
