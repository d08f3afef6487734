package nl.kleurplaat.intake;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.LocalName;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import org.springframework.stereotype.Component;

/** Puts imports into the words of a reader. */
@Component
class ImportAnswers {

    private final Texts texts;
    private final ImportRecords records;

    ImportAnswers(Texts texts, ImportRecords records) {
        this.texts = texts;
        this.records = records;
    }

    ImportAnswer answer(Import state, Locale language) {
        return state.status() == Status.DONE
                ? answer(List.of(state), language).getFirst()
                : answer(state, false, language);
    }

    List<ImportAnswer> answer(List<Import> states, Locale language) {
        String last = records.last().map(ImportRecords.Last::id).orElse("");
        return states.stream()
                .map(state -> answer(state, state.ticket().id().equals(last), language))
                .toList();
    }

    private ImportAnswer answer(Import state, boolean undoable, Locale language) {
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
                undoable,
                state.cancelled(),
                new ImportAnswer.Steps(state.done(), state.total()),
                LocalName.tables(language),
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
                                c.table(),
                                c.row(),
                                c.key(),
                                c.field(),
                                LocalName.column(c.table(), c.field(), language),
                                c.before(),
                                c.after()))
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
