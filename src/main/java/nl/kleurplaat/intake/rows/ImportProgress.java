package nl.kleurplaat.intake.rows;

import java.util.concurrent.atomic.AtomicLong;

/** How far an import is, in rows: each row is read, and each that changes something is written. */
public final class ImportProgress {

    private static final int BETWEEN_LOOKS = 1_000;

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private volatile boolean cancelled;

    /**
     * A row has been read; as long as it is not known which rows change something, each counts for two.
     *
     * @throws OutOfMemoryError where there is no room for more
     * @throws Cancelled where nobody wants it any more
     */
    void read() {
        check();
        if (done.incrementAndGet() % BETWEEN_LOOKS == 0) {
            Room.require();
        }
        total.addAndGet(2);
    }

    /** All rows have been read, and so many will be written. */
    public void planned(long writes) {
        total.set(done.get() + writes);
    }

    public void written(long rows) {
        done.addAndGet(rows);
    }

    /** Has the import stop at its next row or batch. */
    public void cancel() {
        cancelled = true;
    }

    /** What is done from now on is wanted again. */
    public void goOn() {
        cancelled = false;
    }

    /** @throws Cancelled where nobody wants it any more */
    public void check() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    /** Nothing is left to do; a row that repeats another one is not written. */
    public void finished() {
        done.set(total());
    }

    /** Reading begins again. */
    public void restart() {
        done.set(0);
        total.set(0);
    }

    public long done() {
        return done.get();
    }

    public long total() {
        return Math.max(done.get(), total.get());
    }
}
