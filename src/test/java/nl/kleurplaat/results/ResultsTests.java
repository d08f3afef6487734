package nl.kleurplaat.results;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.api.Deadline;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ResultsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Snapshot snapshot = new Records()
            .organisations("a", "b", "c")
            .collaboration("x", "members=a,b")
            .snapshot();
    private final Results results = new Results();

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Steps until it may end, or is stopped. */
    private final Question<String> question = (seen, effort) -> compute(effort);

    private String compute(Effort effort) {
        begun.incrementAndGet();
        effort.expect(1_000_000);
        try {
            while (ready.getCount() > 0) {
                effort.did(1);
            }
            return "found";
        } finally {
            stopped.countDown();
        }
    }

    private Seen seen(Deadline deadline) {
        return results.of(Lens.DEFAULT, new Visit(snapshot, TODAY, deadline));
    }

    private <A> CompletableFuture<A> asked(Question<A> asked) {
        Seen seen = seen(Deadline.NEVER);
        return CompletableFuture.supplyAsync(() -> seen.get(asked));
    }

    /** By one who waits until it is begun, and no longer. */
    private void giveUp(Question<?> asked) {
        Seen impatient =
                seen(Deadline.NEVER).until(Deadline.in(Duration.ofMinutes(1)).orWhen(() -> begun.get() > 0));
        assertThatThrownBy(() -> impatient.get(asked))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TIMEOUT));
    }

    @Test
    void stopsWhatAClientAskedThatHasGone() throws InterruptedException {
        Seen left =
                seen(Deadline.NEVER).until(Deadline.in(Duration.ofMinutes(1)).orWhen(() -> true));

        assertThatThrownBy(() -> left.get(question)).isInstanceOf(Problem.class);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void computesOnceWhenAskedTwiceAtTheSameTime() {
        var one = asked(question);
        var other = asked(question);
        ready.countDown();

        assertThat(one.join()).isSameAs(other.join());
        assertThat(asked(question).join()).isEqualTo("found");
        assertThat(begun).hasValue(1);
    }

    @Test
    void stopsWhenNobodyWaitsAnyMoreAndBeginsAnewWhenAskedAgain() throws InterruptedException {
        giveUp(question);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();

        ready.countDown();
        assertThat(asked(question).join()).isEqualTo("found");
        assertThat(begun).hasValue(2);
    }

    @Test
    void goesOnAsLongAsOneWaits() {
        var patient = asked(question);
        while (begun.get() == 0) {
            Thread.onSpinWait();
        }
        giveUp(question);
        ready.countDown();

        assertThat(patient.join()).isEqualTo("found");
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatNobodyWaitsForLeavesWhatItWaitsForItself() throws InterruptedException {
        giveUp((seen, effort) -> seen.get(question));

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProblemReachesWhoWaitsAndIsNotKept() {
        AtomicInteger tries = new AtomicInteger();
        Question<String> hesitating = (seen, effort) -> {
            if (tries.incrementAndGet() == 1) {
                throw new Problem(ProblemCode.TOO_LARGE, "lens.too-large", 1);
            }
            return "found";
        };
        Seen seen = seen(Deadline.NEVER);

        assertThatThrownBy(() -> seen.get(hesitating)).isInstanceOf(Problem.class);
        // the thread that failed lets it go after whoever waited for it has it
        await().ignoreExceptionsInstanceOf(Problem.class)
                .untilAsserted(() -> assertThat(seen.get(hesitating)).isEqualTo("found"));
    }

    @Test
    void saysHowFarItIsAlsoOfWhatItWaitsFor() {
        Question<String> waiting = (seen, effort) -> seen.get(question) + "!";
        Seen seen = seen(Deadline.NEVER);
        assertThat(seen.share(waiting)).isZero();
        var asked = asked(waiting);
        while (seen.share(waiting) == 0) {
            Thread.onSpinWait();
        }
        assertThat(seen.share(waiting)).isBetween(0.0, 1.0);
        ready.countDown();
        assertThat(asked.join()).isEqualTo("found!");
        assertThat(seen.share(waiting)).isEqualTo(1);
    }

    @Test
    void anotherLensIsAnotherQuestion() {
        ready.countDown();
        seen(Deadline.NEVER).get(question);
        seen(Deadline.NEVER).through(Lens.DEFAULT.onDay(TODAY)).get(question);
        assertThat(begun).as("today is that day").hasValue(1);

        seen(Deadline.NEVER).through(Lens.DEFAULT.onDay(TODAY.minusDays(1))).get(question);
        assertThat(begun).hasValue(2);
    }

    @Test
    void equalLensesHaveOneIdAndOthersAnother() {
        Lens kept = lens(new Change.RemoveTie("a", "b"));
        List<Lens> others = List.of(
                Lens.DEFAULT,
                Lens.DEFAULT.onDay(TODAY.minusDays(1)),
                lens(new Change.AddTie("a", "b")),
                lens(new Change.RemoveActor("a")),
                lens(new Change.RemoveCollaboration("a")));

        assertThat(id(kept)).isEqualTo(id(lens(new Change.RemoveTie("a", "b"))));
        assertThat(others.stream().map(ResultsTests::id).collect(toSet()))
                .hasSize(others.size())
                .doesNotContain(id(kept));
    }

    private static Lens lens(Change change) {
        return Lens.DEFAULT.after(List.of(change));
    }

    private static UUID id(Lens lens) {
        return new Scope(1, Tier.PERSONS, lens, 0).id();
    }

    @Test
    void keepsAsMuchAsFitsByWhatItWeighs() {
        Results small = new Results(100_000);
        Seen seen = small.of(Lens.DEFAULT, new Visit(snapshot, TODAY, Deadline.NEVER));
        AtomicInteger made = new AtomicInteger();
        Question<int[]> large = (it, effort) -> new int[20_000 + made.incrementAndGet()];
        Question<int[]> light = (it, effort) -> new int[100 + made.incrementAndGet()];

        // it is weighed by the thread that made it, after whoever waited for it has it
        await("it does not fit").untilAsserted(() -> {
            seen.within(new Effort()).get(large);
            assertThat(made).hasValueGreaterThan(1);
        });

        int before = made.get();
        seen.within(new Effort()).get(light);
        seen.within(new Effort()).get(light);
        assertThat(made).hasValue(before + 1);
    }

    @Test
    void weighsWhatAnswersAreMadeOf() {
        @SuppressWarnings("ArrayRecordComponent")
        record Pair(List<String> names, double[] values) {}

        assertThat(Weight.of(new double[1_000], 0)).isBetween(8_000, 8_100);
        assertThat(Weight.of("x".repeat(1_000), 0)).isBetween(1_000, 1_100);
        assertThat(Weight.of(new Pair(List.of("x".repeat(500), "y".repeat(500)), new double[1_000]), 0))
                .isBetween(9_000, 9_200);
        assertThat(Weight.of("x", 1_000)).as("a what-if is long").isGreaterThan(100_000);
        assertThat(Weight.of(snapshot, 0)).as("it is there anyhow").isLessThan(100);
        assertThat(Weight.of(seen(Deadline.NEVER).get(Measures.BETWEENNESS), 0)).isGreaterThan(3 * Double.BYTES);
    }

    @Test
    void communitiesAreWhatActorsAreGroupedBy() {
        Seen seen = results.of(Lens.DEFAULT.by(Grouping.COMMUNITY), new Visit(snapshot, TODAY, Deadline.NEVER));

        assertThat(seen.get(Measures.PRIMARIES)).containsExactly(0, 0, -1);
        assertThat(seen.get(CommunitiesFound.DEFAULT).of(0)).isZero();
    }

    @Test
    void smallCommunitiesOfPeopleAreOneForWhoMayNotSeeWhoTheyAre() {
        Records records = new Records().organisations("o");
        for (String person : List.of("p1", "p2", "p3", "p4", "p5", "q1", "q2", "r1", "r2", "r3")) {
            records.stakeholder(person, "organisations=o");
        }
        Snapshot people = records.collaboration("p", "members=o speakers=p1/o,p2/o,p3/o,p4/o,p5/o")
                .collaboration("q", "members=o speakers=q1/o,q2/o")
                .collaboration("r", "members=o speakers=r1/o,r2/o,r3/o")
                .snapshot();
        Lens lens = Lens.DEFAULT.on(ActorKind.STAKEHOLDER).by(Grouping.COMMUNITY);

        assertThat(groups(lens, people)).containsExactly("0", "1", "2");
        assertThat(groups(lens, people.in(Tier.ROLES))).containsExactly("0", Groups.SMALL);
    }

    private List<String> groups(Lens lens, Snapshot snapshot) {
        return new Results()
                .of(lens, new Visit(snapshot, TODAY, Deadline.NEVER))
                .network()
                .groups()
                .keys();
    }
}
