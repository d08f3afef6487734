package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.generator.Generated;
import nl.kleurplaat.generator.Parameters;
import nl.kleurplaat.generator.Size;
import nl.kleurplaat.types.Types;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrdersTests {

    private record Thing(String key, String name, int version) implements Named {}

    private static final Snapshot REGION =
            GeneratedSnapshot.of(Generated.of(new Parameters(Size.REGION, 3, true, true)));

    private static List<Thing> things(String... names) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            things.add(new Thing("k" + i, names[i], 1));
        }
        return things;
    }

    private static List<String> keys(List<Thing> things, int[] places) {
        return Arrays.stream(places).mapToObj(p -> things.get(p).key()).toList();
    }

    @Nested
    class ByName {

        @Test
        void caseAndDiacriticsDoNotCountAndEqualsGoByKey() {
            List<Thing> things = things("Zorg", "één", "Een", "eend", "ZORG", "Ápeldoorn");

            assertThat(keys(things, NameOrder.of(things).sequence()))
                    .containsExactly("k5", "k1", "k2", "k3", "k0", "k4");
        }

        @Test
        void thatOfTheLastSnapshotIsBroughtUpToDateAsIfItWereMadeAnew() {
            Random random = new Random(5);
            List<Thing> last = new ArrayList<>();
            for (int round = 0; round < 200; round++) {
                List<Thing> next = new ArrayList<>();
                for (int key = 0; key < 40; key++) {
                    String name = "n" + random.nextInt(12);
                    String of = "k%02d".formatted(key);
                    Thing before = last.stream()
                            .filter(t -> t.key().equals(of))
                            .findAny()
                            .orElse(new Thing(of, name, 1));
                    switch (random.nextInt(6)) {
                        case 0 -> next.add(new Thing(of, name, 1));
                        case 1 -> {}
                        default -> next.add(before);
                    }
                }
                NameOrder anew = NameOrder.of(next);
                NameOrder after = NameOrder.after(last, NameOrder.of(last), next);
                assertThat(after.sequence()).isEqualTo(anew.sequence());
                assertThat(after.rank()).isEqualTo(anew.rank());
                assertThat(after.folded()).isEqualTo(anew.folded());
                last = next;
            }
        }
    }

    @Nested
    class ByText {

        private static Order order(List<Thing> things, boolean descending, String... texts) {
            return new Order(
                    "T",
                    descending,
                    things,
                    NameOrder.of(things),
                    place -> texts[place].equals("-") ? null : texts[place]);
        }

        @Test
        void whatIsNotKnownComesLastEitherWayAndEqualsGoByName() {
            List<Thing> things = things("d", "c", "b", "a", "e");
            String[] texts = {"x", "-", "x", "w", "-"};

            assertThat(keys(things, order(things, false, texts).all())).containsExactly("k3", "k2", "k0", "k1", "k4");
            assertThat(keys(things, order(things, true, texts).all())).containsExactly("k2", "k0", "k3", "k1", "k4");
        }

        @Test
        void someAreInTheSameOrderAsAll() {
            List<Thing> things = things("d", "c", "b", "a", "e");

            assertThat(keys(
                            things,
                            order(things, false, "1", "2", "3", "4", "5").of(new int[] {4, 0, 2})))
                    .containsExactly("k0", "k2", "k4");
        }
    }

    @Nested
    class Pages {

        @Test
        void everyOrderIsPagedThroughBothWaysWithoutAGapOrRepetition() {
            for (String by : List.of("NAME", "KIND", "REGION", "START", "END", "PARTICIPANTS")) {
                for (boolean descending : new boolean[] {false, true}) {
                    Order order = REGION.index().order(Types.COLLABORATIONS, by, descending);
                    assertThat(forward(order)).as(by + " " + descending).isEqualTo(numbers(order.all()));
                    assertThat(backward(order)).as(by + " " + descending).isEqualTo(numbers(order.all()));
                }
            }
        }

        @Test
        void aCursorStaysGoodWhenItsThingGoes() {
            Order order = REGION.index().order(Types.ORGANISATIONS, "KIND", false);
            int[] all = order.all();
            Connection<Integer> page = new Paging(3, null, null, null).of(all, order, place -> place);
            int[] without = Arrays.stream(all).filter(place -> place != all[2]).toArray();

            var next = new Paging(1, page.pageInfo().endCursor(), null, null).of(without, order, place -> place);

            assertThat(next.edges().getFirst().node()).isEqualTo(all[3]);
        }

        @Test
        void aCursorOfAnotherOrderIsRefused() {
            Order kinds = REGION.index().order(Types.ORGANISATIONS, "KIND", false);
            Order names = REGION.index().order(Types.ORGANISATIONS, "NAME", false);
            var page = new Paging(3, null, null, null).of(kinds.all(), kinds, place -> place);

            assertThatThrownBy(() -> new Paging(3, page.pageInfo().endCursor(), null, null)
                            .of(names.all(), names, place -> place))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("api.cursor-unknown");
        }

        private static List<Integer> forward(Order order) {
            List<Integer> seen = new ArrayList<>();
            String after = null;
            Connection<Integer> page;
            do {
                page = new Paging(97, after, null, null).of(order.all(), order, place -> place);
                page.edges().forEach(edge -> seen.add(edge.node()));
                after = page.pageInfo().endCursor();
            } while (page.pageInfo().hasNextPage());
            return seen;
        }

        private static List<Integer> backward(Order order) {
            List<Integer> seen = new ArrayList<>();
            String before = null;
            Connection<Integer> page;
            do {
                page = new Paging(null, null, 100, before).of(order.all(), order, place -> place);
                List<Integer> nodes = new ArrayList<>();
                page.edges().forEach(edge -> nodes.add(edge.node()));
                Collections.reverse(nodes);
                seen.addAll(nodes);
                before = page.pageInfo().startCursor();
            } while (page.pageInfo().hasPreviousPage());
            Collections.reverse(seen);
            return seen;
        }

        private static List<Integer> numbers(int[] places) {
            return IntStream.of(places).boxed().toList();
        }
    }

    @Test
    void daysAreOrderedAsDays() {
        List<Collaboration> all = REGION.collaborations();
        int[] byStart =
                REGION.index().order(Types.COLLABORATIONS, "START", false).all();
        List<Integer> starts = Arrays.stream(byStart)
                .mapToObj(place -> all.get(place).start())
                .filter(start -> start != Days.OPEN_START)
                .toList();

        assertThat(starts).isSortedAccordingTo(Comparator.naturalOrder()).hasSizeGreaterThan(100);
        assertThat(Sortable.day(-1)).isLessThan(Sortable.day(0));
    }
}
