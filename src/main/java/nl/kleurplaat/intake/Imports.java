package nl.kleurplaat.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.RequestThreads;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.SourceRows;
import nl.kleurplaat.intake.write.Import;
import nl.kleurplaat.intake.write.ImportRecords;
import nl.kleurplaat.intake.write.Status;
import nl.kleurplaat.intake.write.Ticket;
import nl.kleurplaat.network.PersonsErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The imports: those that wait and run in this program, in the order in which they came, and those that have ended. */
@Component
class Imports {

    /** What the file of all of the record is called. */
    static final String RECORD = "kleurplaat.zip";

    private static final int REMEMBERED = 100;
    /** Bytes that may wait. */
    private static final long WAITING = 256L << 20;

    private static final long STOP_SECONDS = 20;

    /** How often it is looked whether another instance has ended one. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final int MOST_LOOKS = 300;

    private final ImportWork work;
    private final ImportRecords records;
    private final Deque<ImportJob> jobs = new ArrayDeque<>();
    private final LongAdder rowsBefore = new LongAdder();
    private ExecutorService worker = worker();

    Imports(ImportWork work, ImportRecords records) {
        this.work = work;
        this.records = records;
    }

    /** Queues an import and returns at once. */
    ImportJob submit(Upload upload, Options options, Reader by) {
        return submit(Ticket.now(upload.fileName(), options, by.name()), upload, SourceRows.NONE);
    }

    /** @param rows where the rows of the upload stand, where it was made of another file */
    ImportJob submit(Ticket ticket, Upload upload, SourceRows rows) {
        return submit(new ImportJob(ticket, upload, rows));
    }

    /**
     * Queues an import that makes the record what it was before the last one.
     *
     * @param id of the last one
     * @param dryRun only say what would change
     * @throws Problem CONFLICT where anything else has been changed since
     */
    ImportJob undo(String id, boolean dryRun, Reader by) {
        Import done = known(id);
        ImportRecords.Last last = records.last()
                .filter(it -> it.id().equals(id))
                .orElseThrow(() -> new Problem(ProblemCode.CONFLICT, "intake.changed-since"));
        Ticket ticket =
                Ticket.now(done.ticket().fileName(), new Options(dryRun, false, Mode.RESTORE, false), by.name());
        return submit(new ImportJob(ticket, Upload.open(RECORD, records.before(id)), SourceRows.NONE, last.version()));
    }

    /**
     * Stops an import that waits or runs; when it has ended the record is as it was before it.
     *
     * @throws Problem CONFLICT where it has ended
     */
    void cancel(String id) {
        Import state = known(id);
        if (state.status().ended()) {
            throw new Problem(ProblemCode.CONFLICT, "intake.cancel-ended");
        }
        own(id).ifPresentOrElse(work::cancel, () -> work.cancelElsewhere(state.ticket()));
    }

    /** What an import is when it has ended, or is held up; of another instance at most after some time. */
    Import ended(String id) {
        own(id).ifPresent(job -> job.answer().join());
        Import state = known(id);
        for (int looks = 0;
                looks < MOST_LOOKS && own(id).isEmpty() && !state.status().ended();
                looks++) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return state;
            }
            state = known(id);
        }
        return state;
    }

    /** Those of this instance that have not ended. */
    synchronized List<Import> underWay() {
        return jobs.stream()
                .map(ImportJob::state)
                .filter(state -> !state.status().ended())
                .toList();
    }

    boolean isOwn(String id) {
        return own(id).isPresent();
    }

    private synchronized ImportJob submit(ImportJob job) {
        long waiting = jobs.stream().mapToLong(ImportJob::size).sum();
        if (waiting + job.size() > WAITING) {
            throw new Problem(ProblemCode.RATE_LIMITED, "intake.queue-full");
        }
        jobs.addFirst(job);
        while (jobs.size() > REMEMBERED && jobs.getLast().state().status().ended()) {
            jobs.removeLast();
        }
        worker.execute(() -> run(job));
        return job;
    }

    private void run(ImportJob job) {
        work.run(job);
        rowsBefore.add(job.progress().done());
    }

    /** How many rows have been read or written since the start. */
    synchronized long rows() {
        return rowsBefore.sum()
                + jobs.stream()
                        .filter(job -> job.state().status() == Status.RUNNING)
                        .mapToLong(job -> job.progress().done())
                        .sum();
    }

    synchronized long count(Status status) {
        return jobs.stream().filter(job -> job.state().status() == status).count();
    }

    /** @throws Problem NOT_FOUND where there is no such import */
    Import known(String id) {
        return find(id).orElseThrow(
                        () -> new Problem(ProblemCode.NOT_FOUND, "intake.no-import", Finding.shortened(id)));
    }

    Optional<Import> find(String id) {
        return own(id).map(ImportJob::state).or(() -> records.find(id));
    }

    private synchronized Optional<ImportJob> own(String id) {
        return jobs.stream().filter(job -> job.ticket().id().equals(id)).findFirst();
    }

    /** The import that can be undone, or none. */
    List<Import> undoable() {
        return records.last().flatMap(last -> find(last.id())).stream().toList();
    }

    /** The last imports, newest first. */
    List<Import> last(int first) {
        List<Import> last = new ArrayList<>();
        synchronized (this) {
            jobs.forEach(job -> last.add(job.state()));
        }
        Set<String> own = new HashSet<>();
        last.forEach(i -> own.add(i.ticket().id()));
        records.last(first).stream().filter(i -> !own.contains(i.ticket().id())).forEach(last::add);
        last.sort((a, b) -> b.ticket().createdAt().compareTo(a.ticket().createdAt()));
        return last.subList(0, Math.min(first, last.size()));
    }

    /** What imports that have ended told of persons goes; what the record keeps of them is told from then on. */
    @EventListener
    synchronized void on(PersonsErased erased) {
        jobs.removeIf(job -> job.state().status().ended());
    }

    /** Takes work up again after a stop. */
    synchronized void start() {
        if (worker.isShutdown()) {
            worker = worker();
            work.resume();
        }
    }

    /** Stops after the batch at hand. What waits is not done; what is being written is rolled forward at the next start. */
    void stop() {
        ExecutorService stopped;
        synchronized (this) {
            stopped = worker;
        }
        work.stop();
        stopped.shutdown();
        try {
            stopped.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService worker() {
        return RequestThreads.of(Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("imports").daemon().unstarted(task)));
    }
}
