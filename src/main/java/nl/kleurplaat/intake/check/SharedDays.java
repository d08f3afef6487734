package nl.kleurplaat.intake.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Trait;

/**
 * Finds an end on the day on which the next begins: both hold on that day, which who wrote <i>tot</i> may not have meant.
 * Next is what speaks of the same thing: of the same parties, or of what is called so but for its numbers.
 */
final class SharedDays {

    private SharedDays() {}

    static void tell(TableRows rows, Findings findings) {
        int start = rows.table.start();
        int end = rows.table.end();
        if (start < 0 || end < 0 || !rows.has(start) || !rows.has(end)) {
            return;
        }
        Map<String, Set<LocalDate>> begins = new HashMap<>();
        for (Row row : rows.rows) {
            if (!row.failed() && row.value(start) instanceof LocalDate day) {
                begins.computeIfAbsent(subject(rows, row), subject -> new HashSet<>())
                        .add(day);
            }
        }
        for (Row row : rows.rows) {
            if (!row.failed()
                    && row.value(end) instanceof LocalDate day
                    && !day.equals(row.value(start))
                    && begins.getOrDefault(subject(rows, row), Set.of()).contains(day)) {
                findings.warning(Finding.cell(
                        rows.table.name(),
                        row.line,
                        rows.header(end),
                        day.toString(),
                        false,
                        "intake.shared-day",
                        day.toString(),
                        day.minusDays(1).toString()));
            }
        }
    }

    private static String subject(TableRows rows, Row row) {
        return IntStream.range(0, rows.table.size())
                .filter(i -> tells(rows, i))
                .mapToObj(i -> {
                    String value = String.valueOf(row.value(i));
                    return rows.table.hasId()
                            ? Names.plain(value).replaceAll("\\P{L}+", " ").strip()
                            : value;
                })
                .collect(Collectors.joining("|"));
    }

    private static boolean tells(TableRows rows, int column) {
        Field field = rows.table.field(column);
        return rows.table.hasId()
                ? field.is(Trait.NAMING)
                : field.is(Trait.IDENTIFYING) && field.type().reference();
    }
}
