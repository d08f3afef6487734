package nl.kleurplaat.exports.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.kleurplaat.exports.map.Labels.Label;
import nl.kleurplaat.exports.map.Labels.Point;
import org.junit.jupiter.api.Test;

class LabelsTests {

    private static final Box EDGE = new Box(0, 0, 1_000, 600);

    private final Labels labels = new Labels(EDGE);

    @Test
    void aNameStandsAtTheRightWhereThereIsRoom() {
        assertThat(labels.put("Kade", new Point(100, 100), 10, false))
                .isEqualTo(new Label(List.of("Kade"), "start", 113, 103, List.of()));
    }

    @Test
    void anotherSideIsTakenAtTheEdge() {
        assertThat(labels.put("Kade", new Point(990, 100), 10, false))
                .extracting(Label::anchor)
                .isEqualTo("end");
    }

    @Test
    void aNameThatFitsNowhereIsLeftOutOrStandsOffWithALine() {
        for (int side : new int[] {-15, 15}) {
            labels.take(new Box(99 + side, 90, 101 + side, 110));
            labels.take(new Box(90, 99 + side, 110, 101 + side));
        }

        assertThat(labels.put("Kade", new Point(100, 100), 10, false)).isNull();
        assertThat(labels.put("Kade", new Point(100, 100), 10, true))
                .extracting(label -> label.leader().size())
                .isEqualTo(2);
    }

    @Test
    void noNameStandsOverAnotherOrOverAnActor() {
        SplittableRandom random = new SplittableRandom(5);
        List<Point> actors = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Point at = new Point(random.nextDouble(1_000), random.nextDouble(600));
            actors.add(at);
            taken.add(new Box(at.x() - 6, at.y() - 6, at.x() + 6, at.y() + 6));
        }
        taken.forEach(labels::take);
        int put = 0;
        for (Point at : actors) {
            Label label = labels.put("Stichting Voorbeeld aan de lange Waterkant", at, 6, true);
            if (label != null) {
                Box box = box(label);
                assertThat(EDGE.contains(box)).isTrue();
                assertThat(taken).noneMatch(box::overlaps);
                taken.add(box);
                put++;
            }
        }
        assertThat(put).isBetween(20, 299);
    }

    private static Box box(Label label) {
        double width = label.lines().stream()
                .mapToDouble(line -> MapFont.width(line, Labels.SIZE))
                .max()
                .orElseThrow();
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        double top = label.y() - Labels.SIZE + 2;
        return new Box(left, top, left + width, top + label.lines().size() * Labels.LINE);
    }
}
