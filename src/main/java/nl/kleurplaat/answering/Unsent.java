package nl.kleurplaat.answering;

import java.util.concurrent.atomic.AtomicLong;

/** The answers that are made and not sent yet, of everyone together: what they take of the memory is bounded. */
final class Unsent {

    /** Of the memory that the program may use, one in so many bytes is for them. */
    private static final int PART = 8;

    /** What every answer may take, however much there is: most are far smaller. */
    private static final long ALWAYS = 1 << 20;

    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    static Unsent ofThisMemory() {
        return new Unsent(Runtime.getRuntime().maxMemory() / PART);
    }

    /** @param most bytes of all answers together */
    Unsent(long most) {
        this.most = most;
    }

    /**
     * Adds to what is held; to be taken off again, also where it was refused.
     *
     * @param own what the answer takes, with what is added
     * @return false where it may not be
     */
    boolean add(long added, long own) {
        return bytes.addAndGet(added) <= most || own <= ALWAYS;
    }

    long bytes() {
        return bytes.get();
    }

    void sent(long all) {
        bytes.addAndGet(-all);
    }
}
