package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.List;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.intake.rows.Values;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import org.jspecify.annotations.Nullable;

/** What a plan would do, told thing by thing: all of it counted, the first thousand of each kept. */
public final class Preview {

    static final int KEPT = 1_000;

    final List<Creation> creations = new ArrayList<>();
    final List<ChangedValue> changes = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();
    List<Duplicate> duplicates = List.of();
    final List<NewWord> newWords = new ArrayList<>();
    int newWordTotal;
    int creationTotal;
    int changeTotal;
    int removalTotal;
    int duplicateTotal;

    void created(String table, int row, String key) {
        creationTotal++;
        if (creations.size() < KEPT) {
            creations.add(new Creation(table, row, key));
        }
    }

    void made(NewWord word) {
        newWordTotal++;
        if (newWords.size() < KEPT) {
            newWords.add(word);
        }
    }

    void changed(TableRows rows, Row row, int index, @Nullable Object before, @Nullable Object after) {
        changeTotal++;
        if (changes.size() < KEPT) {
            Field column = rows.table.field(index);
            changes.add(new ChangedValue(
                    rows.table.name(),
                    row.line,
                    row.key,
                    column.column(),
                    Values.written(before),
                    Values.written(after),
                    column.is(Trait.PERSONAL)));
        }
    }
}
