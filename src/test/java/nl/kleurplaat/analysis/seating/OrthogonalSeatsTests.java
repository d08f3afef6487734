package nl.kleurplaat.analysis.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalSeatsTests {

    private static int @Nullable [][] seats(int tables, int seats, int rounds, int people) {
        return OrthogonalSeats.of(new SeatingWish(
                tables,
                seats,
                rounds,
                new int[people][people],
                Stream.generate(BitSet::new).limit(people).toArray(BitSet[]::new),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,2,4",
        "3,3,3,9",
        "4,4,4,16",
        "5,3,4,15",
        "7,7,7,45",
        "8,8,4,60",
        "8,8,8,64",
        "9,9,9,81",
        "12,9,3,100",
        "6,6,2,36",
        "10,8,2,73",
        "16,12,16,180",
        "25,6,25,140",
        "27,5,7,133",
        "64,5,9,300"
    })
    void nobodyMeetsAnybodyTwiceWhoeverTakesThem(int tables, int seats, int rounds, int people) {
        int[][] tableOf = Objects.requireNonNull(seats(tables, seats, rounds, people));

        assertThat(tableOf.length).isEqualTo(rounds);
        assertThat(tableOf[0].length).isEqualTo(people);
        boolean[][] met = new boolean[people][people];
        for (int[] round : tableOf) {
            int[] size = new int[tables];
            for (int a = 0; a < people; a++) {
                assertThat(++size[round[a]]).isLessThanOrEqualTo(seats);
                for (int b = 0; b < a; b++) {
                    if (round[a] == round[b]) {
                        assertThat(met[a][b]).as("%d and %d met before", a, b).isFalse();
                        met[a][b] = true;
                    }
                }
            }
            assertThat(Arrays.stream(size))
                    .allMatch(here -> here == people / tables || here == Math.ceilDiv(people, tables));
        }
    }

    @ParameterizedTest
    @CsvSource({"6,6,3,36", "4,5,2,18", "1,8,2,8", "8,8,9,64", "8,7,4,60", "65,2,2,100"})
    void whereThereAreNoneTheSearchDoesIt(int tables, int seats, int rounds, int people) {
        assertThat(seats(tables, seats, rounds, people)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "2,2", "5,1", "7,1", "2,3", "3,2", "2,4", "5,2", "3,3", "2,5"})
    void aFieldIsOne(int prime, int degree) {
        var field = new FiniteField(prime, degree);
        for (int a = 0; a < field.size(); a++) {
            assertThat(field.sum(a, 0)).isEqualTo(a);
            assertThat(field.product(a, 1)).isEqualTo(a);
            BitSet sums = new BitSet();
            BitSet products = new BitSet();
            for (int b = 0; b < field.size(); b++) {
                sums.set(field.sum(a, b));
                products.set(field.product(a, b));
                assertThat(field.product(a, b)).isEqualTo(field.product(b, a));
                for (int c = 0; c < field.size(); c++) {
                    assertThat(field.product(a, field.sum(b, c)))
                            .isEqualTo(field.sum(field.product(a, b), field.product(a, c)));
                    assertThat(field.product(a, field.product(b, c))).isEqualTo(field.product(field.product(a, b), c));
                }
            }
            assertThat(sums.cardinality()).isEqualTo(field.size());
            assertThat(products.cardinality()).isEqualTo(a == 0 ? 1 : field.size());
        }
    }
}
