package nl.kleurplaat.analysis.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.practice.Outcome;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcquaintedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static Acquaintance between(String key, String date, Outcome outcome, String... organisations) {
        return new Acquaintance(
                key, LocalDate.parse(date), outcome, List.of(organisations), List.of("sa", "sb"), null, null, 1);
    }

    /** What is known of a, b, c, d, of whom all but d work with m. */
    private static final class Known {

        private final Snapshot snapshot;
        private final Lens lens;
        private final Network network;
        private final KnownAt known;
        private final LikelihoodModel model;
        private final Prospects prospects;

        Known(LocalDate day, ActorKind actors, Acquaintance... made) {
            snapshot = new Records()
                    .organisations("a", "b", "c", "d", "m")
                    .stakeholder("sa", "organisations=a")
                    .stakeholder("sb", "organisations=b")
                    .collaboration("am", "members=a,m")
                    .collaboration("bm", "members=b,m")
                    .collaboration("cm", "members=c,m")
                    .practice(Practice.of(made))
                    .snapshot();
            lens = Lens.DEFAULT.on(actors).on(day);
            network = Projection.network(snapshot, lens);
            History history = new History(snapshot, lens, other -> Projection.network(snapshot, other));
            known = history.now(network);
            model = history.likelihood(known, new Effort());
            prospects = Prospects.of(known, model, new Effort());
        }

        boolean isProposed(String a, String b) {
            return prospects.isProposed(pair(a, b));
        }

        double likelihood(String a, String b) {
            return prospects.likelihood()[pair(a, b)];
        }

        int pair(String a, String b) {
            return prospects.pair(network.keys().indexOf(a), network.keys().indexOf(b));
        }

        String reason(String a, String b, Locale language) {
            Wording words = Wording.of(snapshot, lens, network);
            return TestTexts.said(
                    language,
                    new Introductions(snapshot, known, model, prospects, new BitSet(), words)
                            .of(pair(a, b))
                            .reason(words));
        }
    }

    private static Known known(Acquaintance... made) {
        return new Known(TODAY, ActorKind.ORGANISATION, made);
    }

    @Test
    void whatIsDeclinedIsNotProposedAgain() {
        Known known = known(between("k", "2026-10-01", Outcome.DECLINED, "b", "a"));

        assertThat(known.isProposed("a", "b")).isFalse();
        assertThat(known.isProposed("a", "c")).isTrue();
        assertThat(known.reason("a", "b", Locale.of("nl")))
                .contains("Op 1 oktober 2026 is deze kennismaking afgewezen; zij wordt niet opnieuw voorgesteld.");
    }

    @Test
    void ofSeveralTheLatestCountsWhateverTheirKeys() {
        Acquaintance first = between("z", "2026-01-01", Outcome.DECLINED, "a", "b");
        Acquaintance later = between("y", "2026-02-01", Outcome.ACCEPTED, "a", "b", "c");

        assertThat(known(first, later).isProposed("a", "b")).isTrue();
        assertThat(known(later, first).isProposed("b", "c")).isTrue();
        assertThat(known(later, first).likelihood("b", "c"))
                .isGreaterThan(known(first).likelihood("b", "c"));
    }

    @Test
    void whoMetNeedNoIntroduction() {
        assertThat(known(between("k", "2026-10-01", Outcome.MET, "a", "b")).isProposed("a", "b"))
                .isFalse();
        assertThat(known(between("k", "2026-10-01", Outcome.ACCEPTED, "a", "b")).isProposed("a", "b"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "KEPT"})
    void aTableOfAMeetingDoesNotUndoIt(Outcome outcome) {
        Acquaintance first = between("k", "2026-01-01", outcome, "a", "b");
        Acquaintance table = new Acquaintance(
                "t", LocalDate.parse("2026-02-01"), Outcome.MET, List.of("a", "b", "c"), List.of(), null, "meeting", 1);

        assertThat(known(first, table).known.acquainted().is(outcome, 0, 1)).isTrue();
        assertThat(known(first, table).known.acquainted().is(Outcome.MET, 1, 2)).isTrue();
        assertThat(known(first, between("u", "2026-03-01", Outcome.ACCEPTED, "a", "b"))
                        .isProposed("a", "b"))
                .isTrue();
    }

    @Test
    void whatComesAfterTheDayIsNotKnown() {
        Acquaintance declined = between("k", "2026-10-01", Outcome.DECLINED, "a", "b");

        assertThat(new Known(LocalDate.parse("2026-09-30"), ActorKind.ORGANISATION, declined).isProposed("a", "b"))
                .isTrue();
        assertThat(new Known(LocalDate.parse("2026-10-01"), ActorKind.ORGANISATION, declined).isProposed("a", "b"))
                .isFalse();
    }

    @Test
    void peopleAreThoseOfPeople() {
        Known people = new Known(TODAY, ActorKind.STAKEHOLDER, between("k", "2026-10-01", Outcome.DECLINED, "a", "c"));

        assertThat(people.isProposed("sa", "sb")).isFalse();
    }

    @Test
    void whoIsNotInTheNetworkIsPassedOver() {
        assertThat(known(between("k", "2026-10-01", Outcome.DECLINED, "gone", "a", "a"))
                        .isProposed("a", "b"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,false", "DECLINED,false", "ACCEPTED,true", "MET,true", "KEPT,true"})
    void whatBothWantedIsLikelier(Outcome outcome, boolean likelier) {
        double without = known().likelihood("a", "b");
        double with = known(between("k", "2026-10-01", outcome, "a", "b")).likelihood("a", "b");

        if (likelier) {
            assertThat(with).isGreaterThan(1.5 * without).isLessThan(5 * without);
        } else {
            assertThat(with).isLessThanOrEqualTo(without);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsSaid(Outcome outcome) {
        Known known = known(between("k", "2026-10-01", outcome, "a", "b"));

        assertThat(known.reason("a", "b", Locale.of("nl"))).contains("1 oktober 2026");
        assertThat(known.reason("a", "b", Locale.ENGLISH)).contains("October 1, 2026");
    }

    /** Who are in touch since, without a collaboration yet, came together, too. */
    @Test
    void whatWasKeptIsLearnedFrom() {
        Known known = known(between("k", "2026-10-01", Outcome.KEPT, "a", "b"));
        PastPairs pairs = new PastPairs();
        KnownAt before = new Known(LocalDate.parse("2026-09-30"), ActorKind.ORGANISATION).known;

        pairs.add(before, known.network, known.known.acquainted(), new Effort());
        pairs.add(known.known, known.network, known.known.acquainted(), new Effort());

        assertThat(pairs.happened()).as("once: the second time it was known").isEqualTo(1);
    }
}
