package nl.kleurplaat.analysis.terms;

import java.util.Objects;
import nl.kleurplaat.analysis.Sentences;
import nl.kleurplaat.snapshot.Snapshot;

/** Says how a term differs; the sentences are in {@code texts/terms.properties}. */
public final class TermTexts {

    private final Sentences sentences;
    private final Snapshot snapshot;

    public TermTexts(Sentences sentences, Snapshot snapshot) {
        this.sentences = sentences;
        this.snapshot = snapshot;
    }

    public String reason(DifferingTerm term) {
        String differs = sentences.text(
                term.agreed() ? "terms.since" : "terms.open",
                term.term().name(),
                term.parties(),
                term.meanings().size(),
                Objects.requireNonNullElse(term.term().agreedOn(), ""));
        String key = term.term().collaboration();
        int place = key == null ? -1 : snapshot.collaboration(key);
        return term.silent().isEmpty() || place < 0
                ? differs
                : differs + " "
                        + sentences.text(
                                "terms.silent",
                                term.silent().size(),
                                sentences.collaboration(place),
                                sentences.organisations(term.silent()));
    }
}
