package nl.kleurplaat.intake;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.Ticket;
import org.springframework.stereotype.Component;

/** Puts imports into the words of a reader. */
@Component
class ImportAnswers {

    private final Texts texts;

    ImportAnswers(Texts texts) {
        this.texts = texts;
    }

    ImportAnswer answer(Import state, Locale language) {
        Ticket ticket = state.ticket();
        Report report = state.report();
        return new ImportAnswer(
                ticket.id(),
                state.status(),
                ticket.fileName(),
                ticket.options().mode(),
                ticket.options().dryRun(),
                ticket.options().skipErrors(),
                ticket.createdAt(),
                state.finishedAt(),
                new ImportAnswer.Steps(state.done(), state.total()),
                report.tables(),
                report.errorTotal(),
                messages(report.errors(), language),
                report.warningTotal(),
                messages(report.warnings(), language),
                report.creationTotal(),
                report.creations(),
                report.newWordTotal(),
                report.newWords(),
                report.changeTotal(),
                report.changes().stream()
                        .map(c -> new ImportAnswer.ChangeAnswer(
                                c.table(), c.row(), c.key(), c.field(), c.before(), c.after()))
                        .toList(),
                report.removalTotal(),
                report.removals().stream().map(ImportAnswer.RemovalAnswer::of).toList(),
                report.duplicateTotal(),
                report.duplicates());
    }

    private List<ImportAnswer.Message> messages(List<Finding> findings, Locale language) {
        return findings.stream()
                .map(f -> new ImportAnswer.Message(
                        f.table(),
                        f.row(),
                        f.column(),
                        f.value(),
                        texts.text(language, f.text(), f.arguments(language))))
                .toList();
    }
}
