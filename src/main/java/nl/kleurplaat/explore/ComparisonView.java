package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Comparison.GroupPairChange;
import nl.kleurplaat.analysis.comparison.Comparison.TieChange;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.results.Compared;
import nl.kleurplaat.results.Compared.Changes;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Two networks side by side as the API shows them.
 *
 * @param attention whose ties come first, or are the only ones
 */
record ComparisonView(Seen first, Seen second, Attention attention) {

    /** @throws Problem BAD_INPUT where the actors or their groups are not of the same sort */
    static ComparisonView of(Seen before, Seen after, Attention attention) {
        same("comparison.actors", before.lens().actors(), after.lens().actors());
        same("comparison.grouping", before.lens().groupBy(), after.lens().groupBy());
        return new ComparisonView(before, after, attention);
    }

    private static void same(String key, Enum<?> before, Enum<?> after) {
        if (before != after) {
            throw new Problem(ProblemCode.BAD_INPUT, key, before.name(), after.name());
        }
    }

    public Summary before() {
        return first.get(Measures.SUMMARY);
    }

    public Summary after() {
        return second.get(Measures.SUMMARY);
    }

    /** What came and went, and whether the network hangs together better or worse. */
    Sentence found() {
        Changes changes = changes();
        return Sentence.of("comparison.found")
                .with("gained", changes.tiesGained().size())
                .with("gainedAcross", across(changes.tiesGained()))
                .with("lost", changes.tiesLost().size())
                .with("lostAcross", across(changes.tiesLost()))
                .with("parts", before().components() == after().components() ? 0 : after().components())
                .with("partsBefore", before().components())
                .with("alone", after().isolates() - before().isolates());
    }

    private static int across(List<TieChange> ties) {
        return (int) ties.stream().filter(TieChange::crossGroup).count();
    }

    public List<String> actorsGained() {
        return changes().actorsGained();
    }

    public List<String> actorsLost() {
        return changes().actorsLost();
    }

    List<TieChange> gained() {
        return attention.of(changes().tiesGained());
    }

    List<TieChange> lost() {
        return attention.of(changes().tiesLost());
    }

    /** Communities are found in each network by itself: those of one are not those of the other. */
    public List<GroupPairChange> matrix() {
        if (byCommunity()) {
            throw new Problem(ProblemCode.BAD_INPUT, "comparison.communities");
        }
        return first.get(new Compared.ByGroup(second.lens()));
    }

    public @Nullable Double crossGroupPValue() {
        return byCommunity()
                ? null
                : first.get(new Compared.AcrossGroups(second.lens())).pValue();
    }

    private Changes changes() {
        return first.get(new Compared.ByTie(second.lens()));
    }

    private boolean byCommunity() {
        return second.lens().groupBy() == Grouping.COMMUNITY;
    }
}
