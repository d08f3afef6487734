package nl.kleurplaat.analysis.bridges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.kleurplaat.lens.Graphs;
import nl.kleurplaat.lens.Sketch;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class SeparationTests {

    @Test
    void countsWhatAnActorBetweenThreePartsSeparates() {
        Sketch sketch = Sketch.of(
                "x-a, a-b, x-c, c-d, x-e, alone", "a:youth b:housing c:youth d:youth e:welfare x:youth alone:housing");
        Separation separation =
                Separation.of(sketch.graph().ties(), sketch.groups().primaries());
        int x = sketch.actor("x");
        assertThat(separation.pairs()).isEqualTo(9);
        assertThat(separation.endPairs()[x]).isEqualTo(2);
        assertThat(separation.pairsOfOthers(x)).isEqualTo(7);
        // b (housing) loses c, d and e; e (welfare) loses a, c and d; a–b stay together
        assertThat(separation.pairsLost()[x]).isEqualTo(6);
        assertThat(separation.parts()[x]).isEqualTo(3);
        assertThat(separation.cutOff()[x]).isEqualTo(3);
        int tie = sketch.tie("a", "x");
        assertThat(separation.tiePairsLost()[tie]).isEqualTo(5);
        assertThat(separation.tieCutOff()[tie]).isEqualTo(2);
    }

    @Test
    void namesTheGroupsThatLoseMostOfEachOther() {
        Sketch sketch = Sketch.of("x-a1, x-a2, a1-a2, x-b1, x-b2, x-c", "a1:a a2:a b1:b b2:b c:c x:x");
        Separation separation =
                Separation.of(sketch.graph().ties(), sketch.groups().primaries());
        Loss loss = separation.withoutActor(sketch.actor("x"));
        assertThat(loss.groups()).containsExactly(0, 1, 2);
        assertThat(loss.pairs()).isEqualTo(4);
        assertThat(loss.only()).isTrue();
        assertThat(loss.parts()).hasSize(4);
        assertThat(loss.parts().getFirst()).containsExactly(0, 1);
    }

    @Test
    void saysThatSomethingElseConnectsTwoGroupsElsewhere() {
        Sketch sketch = Sketch.of("x-a1, x-b1, a2-b2", "a1:a a2:a b1:b b2:b");
        Separation separation =
                Separation.of(sketch.graph().ties(), sketch.groups().primaries());
        Loss loss = separation.withoutActor(sketch.actor("x"));
        assertThat(loss.pairs()).isEqualTo(1);
        assertThat(loss.only()).isFalse();
    }

    @Test
    void losesNothingInACliqueOrWhereNobodyHasAGroup() {
        Separation clique = Separation.of(Graphs.complete(9), Graphs.randomGroups(1, 9, 3));
        assertThat(clique.pairsLost()).containsOnly(0);
        assertThat(clique.parts()).containsOnly(1);
        int[] none = new int[5];
        Arrays.fill(none, -1);
        Separation ungrouped = Separation.of(Graphs.path(5), none);
        assertThat(ungrouped.pairs()).isZero();
        assertThat(ungrouped.pairsLost()).containsOnly(0);
        assertThat(ungrouped.cutOff()).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void acceptsTheEmptyAndTheSmall() {
        assertThat(Separation.of(Graphs.path(0), new int[0]).pairs()).isZero();
        assertThat(Separation.of(Graphs.path(1), new int[] {0}).parts()).containsExactly(0);
        Separation two = Separation.of(Graphs.path(2), new int[] {0, 1});
        assertThat(two.pairsLost()).containsExactly(0, 0);
        assertThat(two.tiePairsLost()).containsExactly(1);
    }

    @Test
    void holdsOnALongPathAndAWideStar() {
        int n = 50_000;
        int[] halves = new int[n];
        Arrays.fill(halves, n / 2, n, 1);
        Separation path = Separation.of(Graphs.path(n), halves);
        assertThat(path.pairs()).isEqualTo(625_000_000L);
        assertThat(path.pairsLost()[n / 2]).isEqualTo(25_000L * 24_999);
        assertThat(path.pairsLost()[1]).isEqualTo(25_000);
        assertThat(path.tiePairsLost()[n / 2 - 1]).isEqualTo(625_000_000L);
        Separation star = Separation.of(star(n), halves);
        assertThat(star.pairsLost()[0]).isEqualTo(24_999L * 25_000);
        assertThat(star.parts()[0]).isEqualTo(n - 1);
        assertThat(star.withoutActor(0).only()).isTrue();
    }

    @Test
    void agreesWithTakingAwayOneByOneOnRandomGraphs() {
        for (int seed = 0; seed < 400; seed++) {
            int n = 2 + seed % 19;
            Ties ties = Graphs.random(seed, n, 1 + seed % 29, 1);
            int[] primary = Graphs.randomGroups(seed, n, 1 + seed % 5);
            Separation separation = Separation.of(ties, primary);
            Pairs whole = new Pairs(ties, primary, -1, -1);
            assertThat(separation.pairs()).isEqualTo(whole.sum(-1));
            for (int v = 0; v < n; v++) {
                Pairs without = new Pairs(ties, primary, v, -1);
                String where = "graph %d, actor %d".formatted(seed, v);
                long lost = whole.sum(v) - without.sum(v);
                assertThat(separation.pairsLost()[v]).as(where).isEqualTo(lost);
                assertThat(separation.pairsOfOthers(v)).as(where).isEqualTo(whole.sum(v));
                agrees(where, separation.withoutActor(v), whole, without, v, lost);
                int[] sizes = sizes(ties, v, -1, v);
                assertThat(separation.parts()[v]).as(where).isEqualTo(sizes.length);
                int cutOff =
                        Arrays.stream(sizes).sum() - Arrays.stream(sizes).max().orElse(0);
                assertThat(separation.cutOff()[v]).as(where).isEqualTo(cutOff);
            }
            for (int t = 0; t < ties.ties(); t++) {
                Pairs without = new Pairs(ties, primary, -1, t);
                String where = "graph %d, tie %d".formatted(seed, t);
                long lost = whole.sum(-1) - without.sum(-1);
                assertThat(separation.tiePairsLost()[t]).as(where).isEqualTo(lost);
                agrees(where, separation.withoutTie(ties, t), whole, without, -1, lost);
                int[] sizes = sizes(ties, -1, t, ties.tieA()[t]);
                assertThat(separation.tieCutOff()[t])
                        .as(where)
                        .isEqualTo(sizes.length == 1 ? 0 : Math.min(sizes[0], sizes[1]));
            }
        }
    }

    private static Ties star(int n) {
        double[] ones = new double[n - 1];
        Arrays.fill(ones, 1);
        return Ties.of(n, new int[n - 1], IntStream.range(1, n).toArray(), ones);
    }

    private static void agrees(String where, Loss loss, Pairs whole, Pairs without, int actor, long lost) {
        long most = 0;
        for (int g = 0; g < Pairs.GROUPS; g++) {
            for (int h = 0; h < g; h++) {
                most = Math.max(most, whole.withoutEndsAt(actor, g, h) - without.count[g][h]);
            }
        }
        assertThat(loss.pairs()).as(where).isEqualTo(most);
        assertThat(loss.groups().isEmpty()).as(where).isEqualTo(lost == 0);
        if (most > 0) {
            int g = Math.max(loss.groups().get(0), loss.groups().get(1));
            int h = Math.min(loss.groups().get(0), loss.groups().get(1));
            long connected = whole.withoutEndsAt(actor, g, h);
            assertThat(connected - without.count[g][h]).as(where).isEqualTo(most);
            assertThat(loss.only()).as(where).isEqualTo(connected == most);
        }
    }

    /** Connected pairs by higher and lower group, in all and by actor. */
    private static final class Pairs {

        static final int GROUPS = 5;

        final long[][] count = new long[GROUPS][GROUPS];
        final long[][][] endsAt;

        Pairs(Ties ties, int[] primary, int withoutActor, int withoutTie) {
            int n = ties.actors();
            endsAt = new long[n][GROUPS][GROUPS];
            int[] component = components(ties, withoutActor, withoutTie);
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < u; v++) {
                    int g = Math.max(primary[u], primary[v]);
                    int h = Math.min(primary[u], primary[v]);
                    if (h >= 0 && g != h && component[u] == component[v] && u != withoutActor && v != withoutActor) {
                        count[g][h]++;
                        endsAt[u][g][h]++;
                        endsAt[v][g][h]++;
                    }
                }
            }
        }

        long withoutEndsAt(int actor, int g, int h) {
            return count[g][h] - (actor < 0 ? 0 : endsAt[actor][g][h]);
        }

        long sum(int withoutEndsAt) {
            long sum = 0;
            for (int g = 0; g < GROUPS; g++) {
                for (int h = 0; h < g; h++) {
                    sum += withoutEndsAt(withoutEndsAt, g, h);
                }
            }
            return sum;
        }
    }

    /** The sizes of what is left of the component of {@code inside}. */
    private static int[] sizes(Ties ties, int withoutActor, int withoutTie, int inside) {
        int[] before = components(ties, -1, -1);
        int[] after = components(ties, withoutActor, withoutTie);
        int[] sizes = new int[ties.actors()];
        for (int v = 0; v < sizes.length; v++) {
            if (v != withoutActor && before[v] == before[inside]) {
                sizes[after[v]]++;
            }
        }
        return Arrays.stream(sizes).filter(size -> size > 0).toArray();
    }

    private static int[] components(Ties ties, int withoutActor, int withoutTie) {
        int[] of = new int[ties.actors()];
        Arrays.setAll(of, v -> v);
        for (int t = 0; t < ties.ties(); t++) {
            int a = ties.tieA()[t];
            int b = ties.tieB()[t];
            if (t != withoutTie && a != withoutActor && b != withoutActor) {
                int old = of[a];
                int now = of[b];
                Arrays.setAll(of, v -> of[v] == old ? now : of[v]);
            }
        }
        return of;
    }
}
