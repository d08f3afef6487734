package nl.kleurplaat.analysis.agenda;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.analysis.agenda.AgendaProgress.ItemProgress;
import nl.kleurplaat.analysis.steps.ProgressTexts;
import nl.kleurplaat.practice.AgendaItem;

/** Says how far an agenda is; the sentences are in {@code texts/agenda.properties}. */
public final class AgendaTexts {

    private final Sentences sentences;

    public AgendaTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    public String reason(AgendaProgress progress) {
        List<String> said = new ArrayList<>();
        said.add(sentences.text("agenda.items", progress.items().size()));
        if (!progress.items().isEmpty()) {
            said.add(new ProgressTexts(sentences).summary(progress.all()));
        }
        List<String> without =
                progress.withoutSteps().stream().map(AgendaItem::theme).toList();
        if (!without.isEmpty() && progress.all().steps() > 0) {
            said.add(sentences.text("agenda.without", without.size(), sentences.list(without)));
        }
        return String.join(" ", said);
    }

    public String reason(ItemProgress item) {
        return sentences.text(
                "agenda.item", item.item().theme(), new ProgressTexts(sentences).summary(item.progress()));
    }
}
