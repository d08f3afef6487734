package nl.kleurplaat.intake;

import java.time.Duration;
import java.util.Optional;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.ImportSigns;
import nl.kleurplaat.intake.write.Moved;
import nl.kleurplaat.intake.write.Superseded;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.start.AtStart;
import nl.kleurplaat.start.StartFailure;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends, at the start, what an earlier run was writing when it was cut off: before the record is read and before any
 * request is answered. At the stop it lets the import at hand end its batch.
 */
@Component
class RollForward extends AtStart {

    /** Before the sample and before the first reading of the record. */
    static final int PHASE = 200;

    private static final Logger log = LoggerFactory.getLogger(RollForward.class);
    private static final Duration LONGEST_BEAT = Duration.ofSeconds(3);

    private final Imports imports;
    private final ImportWork work;
    private final ImportRecords records;
    private final ImportSigns signs;
    private final Texts texts;
    private final String skip;

    /** @param skip the id of an import whose rows that do not fit any more are left out */
    RollForward(
            Imports imports,
            ImportWork work,
            ImportRecords records,
            ImportSigns signs,
            Texts texts,
            @Value("${kleurplaat.intake.skip-errors:}") String skip) {
        super(PHASE);
        this.imports = imports;
        this.work = work;
        this.records = records;
        this.signs = signs;
        this.texts = texts;
        this.skip = skip;
    }

    @Override
    protected void begin() {
        imports.start();
        for (ImportRecords.Unfinished unfinished : records.unfinished()) {
            Ticket ticket = unfinished.state().ticket();
            if (isElsewhere(ticket.id())) {
                log.info("Import {} ({}) is being written by another instance", ticket.id(), ticket.fileName());
            } else {
                rollForward(unfinished);
            }
        }
    }

    /** Whether another instance has it: it beats every second. */
    private boolean isElsewhere(String id) {
        Optional<Long> before = signs.beating(id);
        if (before.isEmpty()) {
            return false;
        }
        try {
            Thread.sleep(LONGEST_BEAT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !signs.beating(id).equals(before);
    }

    /** Ends what another instance was writing that is there no more; where that cannot be done now, it is for a later time. */
    void takeOver(String id) {
        try {
            records.unfinished(id).ifPresent(this::rollForward);
        } catch (StartFailure e) {
            log.error("Import {} of another instance cannot be ended: {}", id, e.getMessage());
        }
    }

    private void rollForward(ImportRecords.Unfinished unfinished) {
        Ticket ticket = unfinished.state().ticket();
        log.info("Import {} ({}) was cut off; it is rolled forward", ticket.id(), ticket.fileName());
        try {
            Plan wrong = work.rollForward(unfinished, skip.equals(ticket.id()));
            if (wrong != null) {
                throw cannot(ticket, sentence(wrong.report().errors().get(0)));
            }
            log.info("Import {} is whole", ticket.id());
        } catch (Problem e) {
            throw cannot(ticket, texts.text(Texts.DUTCH, e));
        } catch (Superseded e) {
            log.info("Import {} is ended by another instance", ticket.id());
        } catch (Neo4jException | Moved e) {
            throw new StartFailure(
                    "import " + ticket.id() + " (" + ticket.fileName() + ") was cut off and cannot be ended now: "
                            + e.getMessage() + ".",
                    "Make sure that the database can be written (disk space, rights) and start again; the import"
                            + " goes on where it was.",
                    e);
        }
    }

    @Override
    protected void end() {
        imports.stop();
    }

    private String sentence(Finding finding) {
        return finding.table()
                + Optional.of(finding.row())
                        .filter(r -> r > 0)
                        .map(r -> ", row " + r)
                        .orElse("") + ": "
                + texts.text(Texts.DUTCH, finding.text(), finding.arguments(Texts.DUTCH));
    }

    private static StartFailure cannot(Ticket ticket, String why) {
        return new StartFailure(
                "import " + ticket.id() + " (" + ticket.fileName()
                        + ") was cut off and its file does not fit any more (" + why + ").",
                "Start once with KLEURPLAAT_INTAKE_SKIPERRORS=" + ticket.id()
                        + " to leave out the rows that do not fit, or restore the last backup.");
    }
}
