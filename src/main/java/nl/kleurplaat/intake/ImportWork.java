package nl.kleurplaat.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.Meanings;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.check.Plan;
import nl.kleurplaat.intake.check.Planner;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Cancelled;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.write.Applier;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.ImportSigns;
import nl.kleurplaat.intake.write.Marker;
import nl.kleurplaat.intake.write.Moved;
import nl.kleurplaat.intake.write.ReportText;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Stopped;
import nl.kleurplaat.intake.write.Superseded;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.NetworkChanged;
import nl.kleurplaat.network.Touched;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does imports, one at a time: plan, put the marker, write, take the marker away, tell the readers. */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int PLANS = 20;

    private final Driver driver;
    private final RecordReader record;
    private final ImportRecords records;
    private final ImportSigns signs;
    private final ReportText texts;
    private final WholeRecord whole;
    private final ApplicationEventPublisher events;
    private volatile CountDownLatch stop = new CountDownLatch(1);

    ImportWork(
            Driver driver,
            ImportRecords records,
            ImportSigns signs,
            ReportText texts,
            @Lazy WholeRecord whole,
            ApplicationEventPublisher events) {
        this.driver = driver;
        this.record = new RecordReader(driver);
        this.records = records;
        this.signs = signs;
        this.texts = texts;
        this.whole = whole;
        this.events = events;
    }

    /** Lets the work at hand stop after its batch. */
    void stop() {
        stop.countDown();
    }

    /** Lets work begin again after a stop. */
    void resume() {
        stop = new CountDownLatch(1);
    }

    /** Does a job to its end. Only a job whose writing has begun, and cannot be ended now, is left running. */
    void run(ImportJob job) {
        if (stop.getCount() == 0 || !job.begins()) {
            return;
        }
        try {
            run(job, PLANS);
        } catch (Stopped e) {
            log.info("Import {} is stopped; it is rolled forward at the next start if it was being written", id(job));
        } catch (Cancelled e) {
            fail(job, cancelled(job));
        } catch (Problem e) {
            fail(job, Report.failure(Finding.of(job.ticket().fileName(), 0, e.sentence())));
        } catch (Neo4jException e) {
            log.warn("Import {} has failed before anything was written: {}", id(job), e.getMessage());
            fail(job, Report.failure(failure(job, "intake.database-failed")));
        } catch (RuntimeException e) {
            log.error("Import {} has failed before anything was written", id(job), e);
            fail(job, Report.failure(failure(job, "intake.defect")));
        } catch (OutOfMemoryError e) {
            log.error("Import {} has failed before anything was written: {} of memory is too little", id(job), heap());
            fail(job, Report.failure(failure(job, "intake.no-memory", heap())));
        }
    }

    /** Stops a job that has not ended: nothing of it stays. */
    void cancel(ImportJob job) {
        if (!job.isTurnedBack()) {
            job.progress().cancel();
        }
        if (job.begins()) {
            fail(job, cancelled(job));
        }
    }

    /**
     * Has the instance that does it stop an import; where none does it any more, one that looks takes it back.
     *
     * @throws Problem CONFLICT where it has ended
     */
    void cancelElsewhere(Ticket ticket) {
        if (signs.cancel(ticket)) {
            return;
        }
        try {
            String report = texts.write(Report.failure(Finding.of(ticket.fileName(), 0, Import.CANCELLED)));
            Marker.turnBack(driver, ticket.id(), report);
        } catch (Superseded e) {
            throw new Problem(ProblemCode.CONFLICT, "intake.cancel-ended");
        }
    }

    private void run(ImportJob job, int tries) {
        Ticket ticket = job.ticket();
        Plan plan = plan(job, Meanings.NONE);
        job.progress().check();
        job.fits(plan.version());
        boolean refused = plan.wrong() && !ticket.options().skipErrors();
        if (refused || ticket.options().dryRun() || plan.writes() == 0) {
            end(job, refused ? Status.FAILED : Status.DONE, plan.report());
            return;
        }
        job.planned(plan.report());
        byte[] before = ticket.id().equals(Sample.ID) ? new byte[0] : whole.of(plan.version());
        job.progress().check();
        String attempt = before == null ? null : Marker.begin(driver, plan, ticket, job.upload(), before, texts);
        if (attempt == null) {
            if (tries == 0) {
                String other = record.version().applying();
                throw other == null
                        ? new Problem(ProblemCode.CONFLICT, "intake.record-busy")
                        : new Problem(ProblemCode.CONFLICT, "intake.other-halfway", other);
            }
            pause(FIRST_PAUSE / 4);
            run(job, tries - 1);
            return;
        }
        try {
            applyOrTakeBack(job, plan, attempt);
        } catch (OutOfMemoryError e) {
            log.error("Import {} has stopped halfway: {} of memory is too little", id(job), heap());
            job.ended(Status.FAILED, plan.report().and(failure(job, "intake.no-memory-halfway", heap())));
        }
    }

    private Plan plan(ImportJob job, Meanings meanings) {
        return Planner.plan(record, job.upload(), job.writes().options(), meanings, job.progress())
                .placed(job.rows());
    }

    private void applyOrTakeBack(ImportJob job, Plan plan, String attempt) {
        try {
            apply(job, plan, attempt);
        } catch (Cancelled e) {
            takeBack(job);
        }
    }

    /** Writes to the end, however often the database fails; only a stop of the program, or who cancels it, ends it sooner. */
    private void apply(ImportJob job, Plan first, String begun) {
        Plan plan = first;
        String attempt = begun;
        Touched touched = first.touched();
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                write(job.ticket(), plan, attempt, first.report(), touched, job.progress());
                job.ended(Status.DONE, first.report());
                return;
            } catch (Superseded e) {
                if (followed(job) || turnedBack(job)) {
                    return;
                }
            } catch (Neo4jException | Moved e) {
                log.warn("Import {} is held up; it is tried again: {}", id(job), e.getMessage());
                job.troubled(failure(job, "intake.held-up"));
            }
            pause(pause);
            // what an earlier try has written is no change to a later plan
            touched = Touched.EVERYTHING;
            try {
                plan = plan(job, first.meanings());
                if (plan.wrong() && !job.ticket().options().skipErrors()) {
                    log.error(
                            "Import {} does not fit the record any more: {}",
                            id(job),
                            plan.report().errors().get(0));
                    job.troubled(failure(job, "intake.no-way-forward"));
                    plan = first;
                } else if (turnedBack(job)) {
                    return;
                } else {
                    attempt = Marker.takeOver(driver, job.ticket().id());
                }
            } catch (Superseded e) {
                if (followed(job)) {
                    return;
                }
            } catch (Neo4jException e) {
                log.warn("Import {} is still held up: {}", id(job), e.getMessage());
            }
        }
    }

    /** Takes a job back that was cancelled by way of another instance. */
    private boolean turnedBack(ImportJob job) {
        boolean back = records.unfinished(id(job))
                .filter(ImportRecords.Unfinished::back)
                .isPresent();
        if (back) {
            takeBack(job);
        }
        return back;
    }

    /** Makes the record again what it was before a job that has begun to write, however often the database fails. */
    private void takeBack(ImportJob job) {
        log.info("Import {} is cancelled; what it has written is taken back", id(job));
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                String attempt = Marker.turnBack(driver, id(job), texts.write(cancelled(job)));
                job.turnBack(Upload.open(Imports.RECORD, records.file(id(job))));
                Plan plan = plan(job, Meanings.NONE);
                Report report = cancelled(job).and(plan.report());
                write(job.writes(), plan, attempt, report, Touched.EVERYTHING, job.progress());
                job.ended(Status.FAILED, report);
                return;
            } catch (Superseded e) {
                if (followed(job)) {
                    return;
                }
            } catch (Neo4jException | Moved | Cancelled e) {
                log.warn("Import {} is held up; it is tried again: {}", id(job), e.getMessage());
                job.troubled(failure(job, "intake.held-up"));
            }
            pause(pause);
        }
    }

    private static Report cancelled(ImportJob job) {
        return Report.failure(failure(job, Import.CANCELLED));
    }

    /** Whether another instance has ended the import, or the record holds it no more. */
    private boolean followed(ImportJob job) {
        Import state = records.kept(job.ticket().id()).orElse(null);
        if (state == null) {
            log.error("Import {} is in the record no more: what it had written may be there in part", id(job));
            publish(Marker.lost(driver, job.ticket().id()));
            job.ended(Status.FAILED, job.report().and(failure(job, "intake.gone")));
            return true;
        }
        if (!state.status().ended()) {
            return false;
        }
        publish(record.version().number());
        job.ended(state.status(), job.isTurnedBack() ? state.report() : job.report());
        return true;
    }

    private void write(
            Ticket ticket, Plan plan, String attempt, Report report, Touched touched, ImportProgress progress) {
        CountDownLatch stopping = stop;
        Applier.write(driver, plan, ticket, attempt, progress, () -> stopping.getCount() == 0);
        progress.check();
        long version = Marker.finish(driver, ticket, attempt, texts.write(report.impersonal()), touched);
        publish(version);
    }

    private void publish(long version) {
        try {
            events.publishEvent(new NetworkChanged(version));
        } catch (OutOfMemoryError e) {
            log.error("Version {} is written, but {} of memory is too little to read it", version, heap());
        }
    }

    /**
     * Rolls an import forward that was begun by a program that is no more.
     *
     * @param skipErrors whether to leave out what does not fit any more
     * @return what is wrong with the file now; null where it has been written
     */
    @Nullable
    Plan rollForward(ImportRecords.Unfinished unfinished, boolean skipErrors) {
        Ticket ticket = unfinished.writes();
        Options options = ticket.options();
        Upload upload = Upload.open(ticket.fileName(), records.file(ticket.id()));
        String attempt = Marker.takeOver(driver, ticket.id());
        ImportProgress progress = new ImportProgress();
        var asked = new Options(false, options.skipErrors() || skipErrors, options.does(), options.refuseNewWords());
        Plan plan = Planner.plan(record, upload, asked, unfinished.meanings(), progress);
        if (plan.wrong() && !asked.skipErrors()) {
            return plan;
        }
        write(ticket, plan, attempt, unfinished.state().report(), Touched.EVERYTHING, progress);
        return null;
    }

    private void end(ImportJob job, Status status, Report report) {
        job.progress().planned(0);
        Import before = job.state();
        records.keep(new Import(before.ticket(), status, before.done(), before.total(), null, report));
        job.ended(status, report);
    }

    private void fail(ImportJob job, Report report) {
        try {
            end(job, Status.FAILED, report);
        } catch (Neo4jException | OutOfMemoryError e) {
            log.warn("The failure of import {} cannot be kept: {}", id(job), e.getMessage());
            job.ended(Status.FAILED, report);
        }
    }

    private void pause(long milliseconds) {
        try {
            if (stop.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private static Finding failure(ImportJob job, String text, String... arguments) {
        return Finding.of(job.ticket().fileName(), 0, text, arguments);
    }

    private static String heap() {
        return (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    }

    private static String id(ImportJob job) {
        return job.ticket().id();
    }
}
