package nl.kleurplaat.answering;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;

/** What one answer may still hold, and until when it may be worked on: everything that goes into it is counted here. */
final class Budget {

    /** Looking at the clock takes as long as reading some objects. */
    private static final int BETWEEN_LOOKS = 32;

    private final Bounds bounds;
    private final Client client;
    private final Deadline deadline;
    private final Texts texts;
    private final Locale language;
    private final AtomicLong objects = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private volatile @Nullable Refusal refused;

    Budget(Bounds bounds, Client client, Deadline deadline, Texts texts, Locale language) {
        this.bounds = bounds;
        this.client = client;
        this.deadline = deadline;
        this.texts = texts;
        this.language = language;
    }

    /** The same for a next answer to the same question, once this one is told. */
    Budget again() {
        client.told();
        return new Budget(bounds, client, deadline.again(), texts, language);
    }

    /** The same without a deadline. */
    Budget untimed() {
        return new Budget(bounds, client, Deadline.NEVER, texts, language);
    }

    Bounds bounds() {
        return bounds;
    }

    /** Why the answer was given up; null as long as it was not. */
    @Nullable
    Refusal refused() {
        return refused;
    }

    /** @throws Refusal where the answer was given up, or takes too long */
    void check() {
        if (refused != null) {
            throw refused;
        }
        if (deadline.isOver()) {
            throw giveUp(refusal(ProblemCode.TIMEOUT, "answering.timeout"));
        }
    }

    /**
     * Counts an object.
     *
     * @param weight 0 for what a page is made of
     * @throws Refusal where the answer gets too large, or takes too long
     */
    void object(int weight) {
        long count = objects.addAndGet(weight);
        if (count > bounds.objects()) {
            throw giveUp(refusal(ProblemCode.TOO_LARGE, "answering.many-objects", bounds.objects())
                    .of("cost", count, bounds.objects()));
        }
        if (count % BETWEEN_LOOKS == 0) {
            check();
        }
    }

    /**
     * Counts characters.
     *
     * @param around bytes that are held beside them until the answer is sent
     * @throws Refusal where the answer gets too large, or all answers together
     */
    void text(long length, int around) {
        if (!client.holds(length + around)) {
            throw giveUp(refusal(ProblemCode.RATE_LIMITED, "answering.much-at-once"));
        }
        if (characters.addAndGet(length) > bounds.characters()) {
            throw giveUp(refusal(ProblemCode.TOO_LARGE, "answering.long-answer", bounds.characters() >> 20));
        }
    }

    /** The first reason is the one that is told. */
    private synchronized Refusal giveUp(Refusal reason) {
        Refusal first = refused == null ? reason : refused;
        refused = first;
        return first;
    }

    Refusal refusal(ProblemCode code, String key, Object... arguments) {
        return new Refusal(code, texts.text(language, key, arguments));
    }
}
