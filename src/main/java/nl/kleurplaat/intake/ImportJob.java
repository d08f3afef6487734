package nl.kleurplaat.intake;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.Report;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.ImportProgress;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import org.jspecify.annotations.Nullable;

/** An import of this program, from the moment it is sent in. */
final class ImportJob {

    private static final long ANY = -1;

    private final long version;
    private final Ticket ticket;
    private final ImportProgress progress = new ImportProgress();
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final SourceRows rows;
    private volatile @Nullable Upload upload;
    private volatile boolean back;
    private volatile Status status = Status.QUEUED;
    private volatile Report report = Report.EMPTY;
    private volatile @Nullable Finding trouble;
    private volatile @Nullable Instant finishedAt;

    ImportJob(Ticket ticket, Upload upload, SourceRows rows) {
        this(ticket, upload, rows, ANY);
    }

    /** @param version the only one of the record that it is meant for */
    ImportJob(Ticket ticket, Upload upload, SourceRows rows, long version) {
        this.version = version;
        this.ticket = ticket;
        this.upload = upload;
        this.rows = rows;
    }

    Ticket ticket() {
        return ticket;
    }

    /** @throws Problem CONFLICT where it is not meant for the record as it is */
    void fits(long version) {
        if (this.version != ANY && this.version != version) {
            throw new Problem(ProblemCode.CONFLICT, "intake.changed-since");
        }
    }

    ImportProgress progress() {
        return progress;
    }

    /** The file, as long as the job has not ended. */
    Upload upload() {
        Upload file = upload;
        if (file == null) {
            throw new IllegalStateException(ticket.id() + " has ended");
        }
        return file;
    }

    /** Where its rows stand in the file that was sent. */
    SourceRows rows() {
        return back ? SourceRows.NONE : rows;
    }

    /** From now on it makes the record again what it was before it. */
    void turnBack(Upload before) {
        upload = before;
        back = true;
        progress.goOn();
    }

    boolean isTurnedBack() {
        return back;
    }

    /** What it writes with. */
    Ticket writes() {
        return back ? ticket.back() : ticket;
    }

    int size() {
        Upload file = upload;
        return file == null ? 0 : file.size();
    }

    /** Whether it begins now: it does so once. */
    synchronized boolean begins() {
        boolean waits = status == Status.QUEUED;
        status = waits ? Status.RUNNING : status;
        return waits;
    }

    void planned(Report planned) {
        report = planned;
    }

    Report report() {
        return report;
    }

    void ended(Status end, Report last) {
        report = last;
        if (end == Status.DONE) {
            progress.finished();
        }
        trouble = null;
        finishedAt = Instant.now();
        status = end;
        upload = null;
        answer.complete(null);
    }

    /** Says that the job is held up, and by what; it goes on. */
    void troubled(Finding why) {
        trouble = why;
        answer.complete(null);
    }

    /** Completes when the job has ended, or when it is held up. */
    CompletableFuture<Void> answer() {
        return answer;
    }

    Import state() {
        Finding why = trouble;
        return new Import(
                ticket, status, progress.done(), progress.total(), finishedAt, why == null ? report : report.and(why));
    }
}
