package nl.kleurplaat.analysis.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.practice.Step;

/** Says how far steps are; the sentences are in {@code texts/steps.properties}. */
public final class ProgressTexts {

    private final Sentences sentences;

    public ProgressTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    public String summary(Progress progress) {
        if (progress.steps() == 0) {
            return sentences.text("steps.none");
        }
        List<String> said = new ArrayList<>();
        said.add(sentences.text(
                "steps.summary",
                progress.steps(),
                progress.done(),
                progress.started(),
                progress.open(),
                progress.dropped()));
        if (!progress.overdue().isEmpty()) {
            said.add(sentences.text("steps.overdue", progress.overdue().size()));
        }
        Step next = progress.next();
        if (next != null) {
            said.add(sentences.text("steps.next", Objects.requireNonNull(next.due())));
        }
        return String.join(" ", said);
    }
}
