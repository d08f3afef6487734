package nl.kleurplaat.results;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.communities.Communities;
import nl.kleurplaat.analysis.communities.CommunityGroups;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.lens.SmallGroups;
import nl.kleurplaat.network.PersonsErased;
import nl.kleurplaat.snapshot.Past;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers questions. What was answered last is kept, as much as a part of the memory holds: asked again, by whomever, it is
 * not computed again; asked by several at the same time, it is computed once; and what nobody waits for any more is
 * stopped. Answers about a version that has passed are let go.
 */
@Component
public class Results {

    /** Of the memory that the program may use, one in so many bytes is for answers. */
    private static final int PART = 4;

    private final AsyncCache<Key, Object> kept;
    private final AtomicLong newest = new AtomicLong();
    private final Asked lenses = new Asked();
    private final Asked results = new Asked();
    private final Then then;

    @Autowired
    Results(Past past) {
        this(
                Runtime.getRuntime().maxMemory() / PART,
                (moment, now) -> new Visit(past.at(moment, now.snapshot()), past.day(moment), now.deadline()));
    }

    /** Of who does not look back. */
    public Results() {
        this(Runtime.getRuntime().maxMemory() / PART);
    }

    Results(long bytes) {
        this(bytes, (moment, visit) -> {
            throw new IllegalStateException("nothing is known of " + moment);
        });
    }

    /** @param bytes how much is kept, roughly */
    private Results(long bytes, Then then) {
        this.then = then;
        kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Object answer) -> Weight.of(
                        answer instanceof Projected it ? it.network() : answer,
                        key.scope().lens().changes().size()))
                .executor(Runnable::run)
                .buildAsync();
    }

    /** How often something was asked, and how often it had to be computed for that. */
    static final class Asked {

        private final LongAdder all = new LongAdder();
        private final LongAdder computed = new LongAdder();

        long computed() {
            return computed.sum();
        }

        /** How often it was there, or being computed for another. */
        long kept() {
            return Math.max(0, all.sum() - computed.sum());
        }
    }

    /** What was asked of lenses: what there is to see through them. */
    Asked lenses() {
        return lenses;
    }

    /** What was asked of what is seen through one. */
    Asked results() {
        return results;
    }

    /** Gives a visit as it would have been at a moment. */
    private interface Then {
        Visit at(Instant moment, Visit now);
    }

    /** What an answer is kept under. */
    private record Key(Scope scope, Object asked) {}

    /** @param scope the same object for as long as it is kept, so that it is soon seen to be equal */
    private record Projected(Scope scope, Network network) {}

    /**
     * What a request sees through a lens.
     *
     * @throws nl.kleurplaat.api.Problem where there is no such thing, and TIMEOUT
     */
    public Seen of(Lens lens, Visit visit) {
        Lens through = visit.through(lens);
        Visit then = visit(through, visit);
        return of(through.on(then.today()), then.snapshot(), then.deadline());
    }

    /**
     * What a request looks at through a lens, without making a network of it.
     *
     * @throws nl.kleurplaat.api.Problem FORBIDDEN for a lens that is not the reader's
     */
    public LookedAt lookedAt(Lens lens, Visit visit) {
        Lens through = visit.through(lens);
        Visit then = visit(through, visit);
        return new LookedAt(then.snapshot(), through.on(then.today()));
    }

    /** A visit as it would have been when what a lens shows was known: with the record and the day of then. */
    public Visit visit(Lens lens, Visit now) {
        Instant moment = lens.recordedAt();
        return moment == null ? now : then.at(moment, now);
    }

    /** @param lens with its days filled in */
    Seen of(Lens lens, Snapshot snapshot, Deadline deadline) {
        Scope asked = new Scope(snapshot, lens);
        forgetBefore(asked.version());
        Projected projected = answer(
                new Key(asked, Projected.class),
                effort -> new Projected(asked, network(asked, snapshot)),
                deadline,
                new Effort());
        return new Seen(this, snapshot, projected.scope(), projected.network(), deadline);
    }

    private Network network(Scope scope, Snapshot snapshot) {
        Network network = Projection.network(snapshot, scope.lens());
        if (scope.lens().groupBy() != Grouping.COMMUNITY) {
            return network;
        }
        Communities found = new Seen(this, snapshot, scope, network, Deadline.NEVER).get(CommunitiesFound.DEFAULT);
        Groups groups = CommunityGroups.of(network.ties(), found);
        return network.groupedBy(SmallGroups.seen(groups, scope.lens(), snapshot));
    }

    /** Answers about how the record was with them go too. */
    @EventListener
    void on(PersonsErased erased) {
        kept.asMap().clear();
    }

    private void forgetBefore(long version) {
        if (newest.getAndAccumulate(version, Math::max) < version) {
            kept.asMap().keySet().removeIf(key -> key.scope().version() < version);
        }
    }

    /** Waits for an answer until the deadline of what is seen. */
    <A> A answer(Seen seen, Question<A> question) {
        return answer(
                new Key(seen.scope(), question),
                effort -> question.answer(seen.within(effort), effort),
                seen.deadline(),
                seen.effort());
    }

    /** @param waiting whose share is that of this answer as long as it is waited for */
    @SuppressWarnings("unchecked") // what is asked says of what class the answer is
    private <A> A answer(Key key, Function<Effort, A> compute, Deadline deadline, Effort waiting) {
        Asked counted = key.asked() == Projected.class ? lenses : results;
        counted.all.increment();
        while (true) {
            Awaited<A> answer = (Awaited<A>) kept.get(key, (asked, executor) -> {
                counted.computed.increment();
                return (CompletableFuture<Object>) Awaited.begin(compute);
            });
            if (answer.enter()) {
                try {
                    waiting.waitFor(answer::share);
                    return answer.await(deadline);
                } finally {
                    waiting.goOn();
                    answer.leave();
                }
            }
            kept.asMap().remove(key, answer);
        }
    }

    /** The best answer so far of what is being computed; null where there is none. */
    @Nullable
    Object best(Seen seen, Question<?> question) {
        return kept.getIfPresent(new Key(seen.scope(), question)) instanceof Awaited<?> answer ? answer.best() : null;
    }

    /** The share of an answer that is there, 0–1; 0 where it is not being computed. */
    double share(Seen seen, Question<?> question) {
        return kept.getIfPresent(new Key(seen.scope(), question)) instanceof Awaited<?> answer ? answer.share() : 0;
    }
}
