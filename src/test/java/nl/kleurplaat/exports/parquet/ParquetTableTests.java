package nl.kleurplaat.exports.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParquetTableTests {

    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn("id", Kind.TEXT),
            new ParquetColumn("domains", Kind.TEXTS),
            new ParquetColumn("from", Kind.DAY),
            new ParquetColumn("until", Kind.DAY));

    private static byte[] file(int rowsOfGroup, List<List<@Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetTable table = new ParquetTable(COLUMNS, rowsOfGroup, out);
        for (List<@Nullable Object> row : rows) {
            table.row(row);
        }
        table.end();
        return out.toByteArray();
    }

    private static void comesBack(int rowsOfGroup, List<List<@Nullable Object>> rows) throws IOException {
        byte[] file = file(rowsOfGroup, rows);

        assertThat(ParquetRows.columns(file)).containsExactly("id", "domains", "from", "until");
        assertThat(ParquetRows.of(file, COLUMNS)).isEqualTo(rows);
        assertThat(file(rowsOfGroup, rows)).isEqualTo(file);
    }

    @Test
    void aTableWithoutRowsHasItsColumns() throws IOException {
        comesBack(10, List.of());
    }

    @Test
    void whatIsNotThereAndWhatIsEmptyAreTwoThings() throws IOException {
        comesBack(
                10,
                List.of(
                        Arrays.asList("", List.of(), LocalDate.EPOCH, null),
                        Arrays.asList(null, null, null, LocalDate.of(1848, 11, 3)),
                        Arrays.asList("Ĳ & <é> 🙂", List.of("b", "", "a", "b"), LocalDate.of(9999, 12, 31), null)));
    }

    @Test
    void everyNumberOfRowsComesBackInItsGroups() throws IOException {
        Random random = new Random(1);
        for (int size : new int[] {1, 7, 8, 9, 64, 100, 1_000}) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                rows.add(Arrays.asList(
                        random.nextInt(4) == 0 ? null : "o" + i,
                        random.nextInt(4) == 0
                                ? null
                                : IntStream.range(0, random.nextInt(4))
                                        .mapToObj(d -> "d" + d)
                                        .toList(),
                        random.nextBoolean() ? null : LocalDate.EPOCH.plusDays(random.nextInt(40_000) - 20_000),
                        null));
            }
            comesBack(size, rows);
            comesBack(8, rows);
            comesBack(33, rows);
            comesBack(ParquetTable.GROUP, rows);
        }
    }
}
