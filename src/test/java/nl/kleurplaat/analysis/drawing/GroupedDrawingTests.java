package nl.kleurplaat.analysis.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.lens.Groups;
import nl.kleurplaat.lens.Ties;
import org.junit.jupiter.api.Test;

class GroupedDrawingTests {

    private static final int[] NONE = {};

    /** Two triangles, of groups 0 and 1, with two ties between them, and an actor without a group or a tie. */
    private static final Ties TIES =
            Ties.of(7, new int[] {0, 0, 1, 3, 3, 4, 0, 1}, new int[] {1, 2, 2, 4, 5, 5, 3, 3}, new double[] {
                1, 1, 1, 1, 1, 1, 2, 3
            });

    private static final Groups GROUPS = groups(2, 0, 0, 0, 1, 1, 1, -1);

    private static Groups groups(int count, int... primary) {
        int[] offsets = new int[primary.length + 1];
        Arrays.setAll(offsets, i ->
                (int) Arrays.stream(primary, 0, i).filter(group -> group >= 0).count());
        List<String> names =
                IntStream.range(0, count).mapToObj(group -> "g" + group).toList();
        return new Groups(
                names,
                names,
                names,
                offsets,
                Arrays.stream(primary).filter(group -> group >= 0).toArray());
    }

    private static BitSet actors(int... numbers) {
        BitSet actors = new BitSet();
        Arrays.stream(numbers).forEach(actors::set);
        return actors;
    }

    private static GroupedDrawing draw(Ties ties, Groups groups, int[] open, BitSet apart) {
        GroupedDrawing drawing = GroupedDrawing.of(ties, groups, open, apart, Drawing.SEED, new Effort());
        fits(drawing);
        assertThat(Arrays.stream(drawing.count()).sum() + drawing.ties().length)
                .as("ties that are drawn, and those within closed groups")
                .isEqualTo(ties.ties() - within(ties, groups, drawing));
        return drawing;
    }

    private static int within(Ties ties, Groups groups, GroupedDrawing drawing) {
        return (int) IntStream.range(0, ties.ties())
                .filter(tie -> groups.primary(ties.tieA()[tie]) == groups.primary(ties.tieB()[tie])
                        && Arrays.binarySearch(drawing.actors(), ties.tieA()[tie]) < 0
                        && Arrays.binarySearch(drawing.actors(), ties.tieB()[tie]) < 0)
                .count();
    }

    /** Within the picture, no disc over another, and who is drawn singly outside of closed ones. */
    private static void fits(GroupedDrawing drawing) {
        for (int g = 0; g < drawing.groups().length; g++) {
            double radius = drawing.radius(g);
            assertThat(drawing.groupX(g)).isBetween(radius - 1e-9, 1 - radius + 1e-9);
            assertThat(drawing.groupY(g)).isBetween(radius - 1e-9, 1 - radius + 1e-9);
            for (int h = 0; h < g; h++) {
                assertThat(distance(drawing, g, drawing.groupX(h), drawing.groupY(h)))
                        .isGreaterThanOrEqualTo(radius + drawing.radius(h));
            }
            for (int i = 0; i < drawing.actors().length; i++) {
                assertThat(drawing.open()[g]
                                || drawing.parties()[g] == 0
                                || distance(drawing, g, drawing.x()[i], drawing.y()[i]) > radius)
                        .isTrue();
            }
        }
    }

    private static double distance(GroupedDrawing drawing, int group, double x, double y) {
        return Math.hypot(drawing.groupX(group) - x, drawing.groupY(group) - y);
    }

    @Test
    void groupsStandForTheirMembersAndTiesForAllBetweenThem() {
        GroupedDrawing drawing = draw(TIES, GROUPS, NONE, actors());

        assertThat(drawing.groups()).containsExactly(0, 1, GroupedDrawing.NO_GROUP);
        assertThat(drawing.parties()).containsExactly(3, 3, 1);
        assertThat(drawing.actors()).isEmpty();
        assertThat(drawing.ties()).isEmpty();
        assertThat(drawing.tieA()).containsExactly(0);
        assertThat(drawing.tieB()).containsExactly(1);
        assertThat(drawing.weight()).containsExactly(5);
        assertThat(drawing.count()).containsExactly(2);
    }

    @Test
    void anOpenGroupShowsItsMembersInItsDisc() {
        GroupedDrawing drawing = draw(TIES, GROUPS, new int[] {0}, actors());

        assertThat(drawing.parties()).containsExactly(0, 3, 1);
        assertThat(drawing.actors()).containsExactly(0, 1, 2);
        assertThat(drawing.ties()).hasSize(3);
        assertThat(drawing.tieA()).containsExactly(1, 1);
        assertThat(drawing.tieB()).containsExactly(3, 4);
        assertThat(drawing.weight()).containsExactly(2, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(distance(drawing, 0, drawing.x()[i], drawing.y()[i])).isLessThan(drawing.radius(0));
        }
    }

    @Test
    void whoIsAskedForStandsBesideItsGroup() {
        GroupedDrawing drawing = draw(TIES, GROUPS, NONE, actors(3, 6));

        assertThat(drawing.actors()).containsExactly(3, 6);
        assertThat(drawing.parties()).containsExactly(3, 2, 0);
        assertThat(drawing.tieA()).containsExactly(0, 1);
        assertThat(drawing.tieB()).containsExactly(3, 3);
        assertThat(drawing.count()).containsExactly(2, 2);
    }

    @Test
    void thoseWithoutAGroupCanBeOpenedToo() {
        assertThat(draw(TIES, GROUPS, new int[] {GroupedDrawing.NO_GROUP}, actors())
                        .actors())
                .containsExactly(6);
    }

    @Test
    void allOpenShowsEveryTie() {
        GroupedDrawing drawing = draw(TIES, GROUPS, new int[] {0, 1, GroupedDrawing.NO_GROUP}, actors());

        assertThat(drawing.ties()).hasSize(8);
        assertThat(drawing.count()).isEmpty();
    }

    @Test
    void nobodyIsNoPicture() {
        assertThat(draw(Ties.of(0, NONE, NONE, new double[0]), groups(0), NONE, actors())
                        .groups())
                .isEmpty();
    }

    @Test
    void randomNetworksAlwaysFit() {
        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            int size = 1 + random.nextInt(300);
            int count = 1 + random.nextInt(30);
            int[] primary = IntStream.range(0, size)
                    .map(v -> random.nextInt(count + 1) - 1)
                    .toArray();
            List<Integer> codes = new ArrayList<>();
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    if (random.nextDouble() < 4.0 / size) {
                        codes.add(a * size + b);
                    }
                }
            }
            Collections.shuffle(codes, random);
            Ties ties = Ties.of(
                    size,
                    codes.stream().mapToInt(code -> code / size).toArray(),
                    codes.stream().mapToInt(code -> code % size).toArray(),
                    codes.stream().mapToDouble(code -> 1).toArray());
            int[] open = IntStream.range(-1, count)
                    .filter(g -> random.nextInt(4) == 0)
                    .toArray();
            Groups groups = groups(count, primary);

            GroupedDrawing drawing = draw(ties, groups, open, actors(random.nextInt(size)));
            GroupedDrawing again = draw(ties, groups, open, actors(drawing.actors()));

            assertThat(again.x()).isEqualTo(drawing.x());
            assertThat(again.groups()).isEqualTo(drawing.groups());
        }
    }
}
