package nl.kleurplaat.exports.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.comparison.CrossGroupChange;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.results.Compared;
import nl.kleurplaat.results.Measures;
import nl.kleurplaat.results.Seen;
import org.jspecify.annotations.Nullable;

/** A network on two days, in sentences. */
record BeforeAfter(Seen before, Seen after) {

    /** A smaller p than this is called rare. */
    private static final double RARE = 0.05;

    private static final int DECIMALS = 1_000;

    /** What is different, and whether that is more than chance. */
    List<Sentence> said() {
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence(
                "reports.change.size",
                Map.of(
                        "before", before.network().asOf(),
                        "after", after.network().asOf(),
                        "gained", changes().actorsGained().size(),
                        "lost", changes().actorsLost().size(),
                        "tiesBefore", before.get(Measures.SUMMARY).ties(),
                        "tiesAfter", after.get(Measures.SUMMARY).ties())));
        Sentence share = share();
        if (share != null) {
            said.add(share);
        }
        if (after.lens().groupBy() != Grouping.COMMUNITY) {
            said.add(chance());
        }
        return said;
    }

    Compared.Changes changes() {
        return before.get(new Compared.ByTie(after.lens()));
    }

    private @Nullable Sentence share() {
        Summary first = before.get(Measures.SUMMARY);
        Summary last = after.get(Measures.SUMMARY);
        Double from = first.crossGroupShare();
        Double to = last.crossGroupShare();
        return from == null || to == null
                ? null
                : new Sentence(
                        "reports.change.share",
                        Map.of(
                                "from", from,
                                "to", to,
                                "across",
                                        Wording.of(after.snapshot(), after.lens(), after.network())
                                                .actorsAcross()));
    }

    /** Whether the share changed more than chance would have it. */
    private Sentence chance() {
        Double p = before.get(new Compared.AcrossGroups(after.lens())).pValue();
        if (p == null) {
            return new Sentence("reports.change.few", Map.of("count", CrossGroupChange.FEWEST_CHANGES));
        }
        return new Sentence(
                p <= RARE ? "reports.change.rare" : "reports.change.chance",
                Map.of("p", Math.rint(p * DECIMALS) / DECIMALS));
    }
}
