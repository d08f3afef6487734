package nl.kleurplaat.analysis.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.kleurplaat.analysis.gaps.Gap.NamedGap;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Projection;
import nl.kleurplaat.practice.Obstacle;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.snapshot.Records;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnownedObstaclesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Snapshot snapshot(Obstacle... obstacles) {
        return new Records()
                .organisation("a", "domains=jeugd")
                .organisation("b", "domains=jeugd,wonen")
                .organisation("c", "domains=onderwijs")
                .organisation("d", "domains=onderwijs")
                .organisation("e", "")
                .organisation("gone", "domains=wonen until=2020-12-31")
                .collaboration("x", "members=a,b,c,d")
                .collaboration("y", "members=c,d")
                .collaboration("z", "members=b,e")
                .collaboration("old", "end=2025-12-31 members=a,b")
                .practice(Practice.of(obstacles))
                .snapshot();
    }

    private static Network network(Snapshot snapshot) {
        return Projection.network(snapshot, Lens.DEFAULT.on(DAY));
    }

    private static List<NamedGap> gaps(Obstacle... obstacles) {
        Snapshot snapshot = snapshot(obstacles);
        return new UnownedObstacles(snapshot, network(snapshot)).find();
    }

    private static Obstacle obstacle(
            @Nullable String raisedBy,
            @Nullable String collaboration,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String... owners) {
        return new Obstacle(
                "k", "wachttijd", raisedBy, collaboration, List.of(owners), List.of("onderwijs"), from, until, 1);
    }

    @Test
    void findsWhatNobodyOrOnlyTheRaiserOwns() {
        assertThat(gaps(obstacle("a", "x", DAY, null))).hasSize(1);
        assertThat(gaps(obstacle("a", "x", DAY, null, "a"))).hasSize(1);
        assertThat(gaps(obstacle("a", "x", DAY, null, "b")))
                .as("another one owns it")
                .isEmpty();
        assertThat(gaps(obstacle(null, "x", DAY, null, "b"))).as("one party").hasSize(1);
        assertThat(gaps(obstacle(null, "x", DAY, null, "b", "c"))).isEmpty();
    }

    @Test
    void countsTheFirstAndTheLastDay() {
        assertThat(gaps(obstacle("a", "x", DAY, DAY)))
                .as("its first and last day")
                .hasSize(1);
        assertThat(gaps(obstacle("a", "x", null, DAY.minusDays(1))))
                .as("ended yesterday")
                .isEmpty();
        assertThat(gaps(obstacle("a", "x", DAY.plusDays(1), null)))
                .as("begins tomorrow")
                .isEmpty();
    }

    @Test
    void looksAtCollaborationsThatCountAndAtActors() {
        assertThat(gaps(obstacle("a", "old", null, null))).as("it has ended").isEmpty();
        assertThat(gaps(obstacle("a", null, null, null))).hasSize(1);
        assertThat(gaps(obstacle("gone", null, null, null))).as("not an actor").isEmpty();
        assertThat(gaps(obstacle(null, null, null, null))).isEmpty();
        assertThat(gaps(obstacle("gone", "x", null, null)))
                .as("the collaboration is there")
                .hasSize(1);
    }

    @Test
    void weighsHowLongItHasStoodAndHowManyTakePart() {
        assertThat(severity(obstacle("a", "x", DAY, null))).isCloseTo(.5 * (1 - 1 / 4.0), within(1e-12));
        assertThat(severity(obstacle("a", "x", DAY.minusDays(73), null))).isCloseTo(.5 * .2 + .5 * .75, within(1e-12));
        assertThat(severity(obstacle("a", "x", DAY.minusDays(365), null))).isCloseTo(.875, within(1e-12));
        assertThat(severity(obstacle("a", "x", DAY.minusYears(30), null)))
                .as("more than a year weighs no more")
                .isCloseTo(.875, within(1e-12));
        assertThat(severity(obstacle("a", "x", null, null)))
                .as("half a year where it is not known")
                .isCloseTo(.25 + .375, within(1e-12));
        assertThat(severity(obstacle("c", "y", DAY, null)))
                .as("two participants")
                .isCloseTo(.25, within(1e-12));
        assertThat(severity(obstacle("a", null, DAY, null))).as("one party").isZero();
    }

    private static double severity(Obstacle obstacle) {
        return gaps(obstacle).getFirst().severity();
    }

    @Test
    void asksThoseWhoWorkInItsDomainsFirst() {
        NamedGap gap = gaps(obstacle("a", "x", DAY, null, "a")).getFirst();
        assertThat(gap.actors())
                .as("the raiser; c and d, who work in education; then b")
                .containsExactly(0, 2, 3, 1);
        assertThat(gap.collaborations()).as("x among x, y and z").containsExactly(0);
        assertThat(gap.groups())
                .as("a and b are of youth, c and d of education")
                .containsExactly(0, 1);
        NamedGap owned = gaps(obstacle("a", "x", DAY, null)).getFirst();
        assertThat(owned.actors()).containsExactly(0, 2, 3, 1);
        assertThat(gaps(obstacle(null, "x", DAY, null, "c")).getFirst().actors())
                .as("not who owns it already; b has more ties than a")
                .containsExactly(3, 1, 0);
    }

    @Test
    void saysSinceWhenWhoRaisedItAndWhoCouldOwnIt() {
        assertThat(sentences(Texts.DUTCH, obstacle("a", "x", LocalDate.of(2026, 9, 1), null)))
                .containsExactly(
                        "Het knelpunt ‘wachttijd’ heeft geen gezamenlijke eigenaar",
                        "Het staat sinds 1 september 2026 (85 dagen) in de weg van naam van x, met 4 deelnemers, en is"
                                + " aangedragen door naam van a. Niemand is er eigenaar van.",
                        "Vraag wie van naam van c, naam van d en naam van b mede-eigenaar wil worden.");
        assertThat(sentences(Locale.ENGLISH, obstacle(null, "y", null, null, "c")))
                .containsExactly(
                        "The obstacle ‘wachttijd’ has no joint owner",
                        "It has stood in the way of naam van y since an unknown day, with 2 participants. One party"
                                + " owns it.",
                        "Ask naam van d to own it too.");
        assertThat(sentences(Locale.ENGLISH, obstacle("d", null, DAY.minusDays(1), null, "d")))
                .containsExactly(
                        "The obstacle ‘wachttijd’ has no joint owner",
                        "naam van d raised it on November 24, 2026 (1 day ago), but it belongs to no collaboration."
                                + " Only the party that raised it owns it.",
                        "Discuss with naam van c, naam van b and naam van a who takes it up together with naam van d,"
                                + " and in which collaboration.");
        assertThat(sentences(Texts.DUTCH, obstacle("a", "x", DAY, null, "a")).get(1))
                .isEqualTo(
                        "Het staat sinds 25 november 2026 in de weg van naam van x, met 4 deelnemers, en is aangedragen"
                                + " door naam van a. Alleen wie het aandroeg is er eigenaar van.");
    }

    private static List<String> sentences(Locale language, Obstacle obstacle) {
        Snapshot snapshot = snapshot(obstacle);
        NamedGap gap = new UnownedObstacles(snapshot, network(snapshot)).find().getFirst();
        return Stream.of(gap.title(), gap.reason(), gap.action())
                .map(sentence -> TestTexts.said(language, sentence))
                .toList();
    }
}
