package nl.kleurplaat.analysis.opportunities;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.analysis.opportunities.Closing.Closed;
import nl.kleurplaat.analysis.opportunities.Closing.How;
import nl.kleurplaat.analysis.opportunities.OpportunityMatrix.Row;
import nl.kleurplaat.analysis.steps.ProgressTexts;
import nl.kleurplaat.practice.Strength;

/** Says what an opportunity would close and how far it is; the sentences are in {@code texts/opportunities.properties}. */
public final class OpportunityTexts {

    private final Sentences sentences;
    private final Wording words;

    public OpportunityTexts(Sentences sentences, Wording words) {
        this.sentences = sentences;
        this.words = words;
    }

    public String reason(OpportunityMatrix matrix) {
        List<String> said = new ArrayList<>();
        said.add(sentences.text(
                "opportunities.matrix", matrix.rows().size(), matrix.columns().size()));
        count(said, "opportunities.without-strength", matrix, Row::isWithoutStrength);
        count(said, "opportunities.without-steps", matrix, Row::isWithoutSteps);
        count(
                said,
                "opportunities.overdue",
                matrix,
                row -> !row.progress().overdue().isEmpty());
        List<String> unused = matrix.unused().stream().map(Strength::text).toList();
        if (!unused.isEmpty()) {
            said.add(sentences.text("opportunities.unused", unused.size()));
        }
        return String.join(" ", said);
    }

    private void count(List<String> said, String key, OpportunityMatrix matrix, Predicate<Row> which) {
        long count = matrix.rows().stream().filter(which).count();
        if (count > 0) {
            said.add(sentences.text(key, count));
        }
    }

    /** @param closed what it would close */
    public String reason(Row row, List<Closed> closed) {
        List<String> said = new ArrayList<>();
        said.add(sentences.text("opportunities.closes", closed.size()));
        said.add(sentences.text("opportunities.builds-on", row.columns().size()));
        said.add(new ProgressTexts(sentences).summary(row.progress()));
        return String.join(" ", said);
    }

    /** Why an opportunity would close a gap. */
    public String because(Closed closed) {
        String how = switch (closed.how()) {
            case TIE -> "opportunities.closes.tie";
            case DOMAINS -> "opportunities.closes.domains";
            case JOINS -> "opportunities.closes.joins";
            case SECOND_WAY -> "opportunities.closes.second-way";
            case PARTICIPANTS -> "opportunities.closes.participants";
            case NAMED -> "opportunities.closes.named";
        };
        return sentences.text(
                how,
                closed.left() < 0 ? "" : words.actor(closed.left()),
                closed.right() < 0 ? "" : words.actor(closed.right()),
                closed.how() == How.TIE || closed.how() == How.DOMAINS
                        ? words.groups(closed.gap().groups())
                        : "",
                words.list(closed.gap().collaborations().stream()
                        .map(words::collaboration)
                        .toList()));
    }
}
