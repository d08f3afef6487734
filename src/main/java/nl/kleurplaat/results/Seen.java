package nl.kleurplaat.results;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What one request sees through a lens, to ask questions about. */
public final class Seen {

    private final Results results;
    private final Snapshot snapshot;
    private final Scope scope;
    private final Network network;
    private final Deadline deadline;

    /** What was answered already, so that who asks for every actor soon has it. */
    private final Map<Question<?>, Object> answers;

    private final Effort effort;

    Seen(Results results, Snapshot snapshot, Scope scope, Network network, Deadline deadline) {
        this(results, snapshot, scope, network, deadline, new ConcurrentHashMap<>(), new Effort());
    }

    private Seen(
            Results results,
            Snapshot snapshot,
            Scope scope,
            Network network,
            Deadline deadline,
            Map<Question<?>, Object> answers,
            Effort effort) {
        this.results = results;
        this.snapshot = snapshot;
        this.scope = scope;
        this.network = network;
        this.deadline = deadline;
        this.answers = answers;
        this.effort = effort;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** With its days filled in. */
    public Lens lens() {
        return scope.lens();
    }

    /** Names what is looked at: whoever has the same sees the same. */
    public String id() {
        return scope.id().toString();
    }

    public Network network() {
        return network;
    }

    public Ties ties() {
        return network.ties();
    }

    /**
     * The answer to a question, which is waited for until the deadline of the request.
     *
     * @throws nl.kleurplaat.api.Problem TIMEOUT; and what the question throws
     */
    @SuppressWarnings("unchecked") // it is this question's
    public <A> A get(Question<A> question) {
        Object known = answers.get(question);
        if (known != null) {
            return (A) known;
        }
        A answer = results.answer(this, question);
        answers.put(question, answer);
        return answer;
    }

    /** The answer, or the best so far of what is being computed; null where there is none. */
    @SuppressWarnings("unchecked") // it is this question's
    <A> @Nullable A best(Question<A> question) {
        Object known = answers.get(question);
        return (A) (known != null ? known : results.best(this, question));
    }

    /** The share of an answer that is there, 0–1; 0 where nobody waits for it. */
    double share(Question<?> question) {
        return answers.containsKey(question) ? 1 : results.share(this, question);
    }

    /** The same snapshot through another lens, with its days filled in. */
    public Seen through(Lens other) {
        return results.of(other, snapshot, deadline);
    }

    /** The same, with what was answered, for another request. */
    public Seen until(Deadline other) {
        return new Seen(results, snapshot, scope, network, other, answers, effort);
    }

    /** The same for whoever computes an answer, and waits for others as long as somebody waits for that one. */
    Seen within(Effort computing) {
        return new Seen(results, snapshot, scope, network, Deadline.NEVER, new ConcurrentHashMap<>(), computing);
    }

    Scope scope() {
        return scope;
    }

    Deadline deadline() {
        return deadline;
    }

    Effort effort() {
        return effort;
    }
}
