package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.intake.check.Lookup;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.intake.check.RowKeys;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** Edits read as rows of tables: their values, and which thing each speaks of. */
final class EditRows {

    private static final int LONGEST_SLUG = 60;
    private static final int TRIED = 50;

    private final RecordReader record;
    private final Lookup lookup;
    private final Refusals refusals;
    private final KnownThings things;
    private final List<EditRow> all = new ArrayList<>();
    private final Map<Type, TableRows> written = new LinkedHashMap<>();
    private final Map<Type, TableRows> removed = new LinkedHashMap<>();
    private final Map<Type, Map<String, EditRow>> byKey = new HashMap<>();

    private EditRows(RecordReader record, Lookup lookup, Refusals refusals) {
        this.record = record;
        this.lookup = lookup;
        this.refusals = refusals;
        this.things = new KnownThings(record, refusals);
    }

    static EditRows read(List<Edit> edits, RecordReader record, Lookup lookup, Refusals refusals) {
        var rows = new EditRows(record, lookup, refusals);
        rows.read(edits);
        return rows;
    }

    /** One for each edit, in their order. */
    List<EditRow> all() {
        return all;
    }

    /** The rows of things that are made or changed, in the order in which tables are written. */
    Map<Type, TableRows> written() {
        return written;
    }

    Stream<EditRow> of(Type table) {
        return all.stream().filter(row -> row.table() == table);
    }

    /** The edit of a thing; null where it has none. */
    @Nullable
    EditRow find(Type table, String key) {
        return byKey.getOrDefault(table, Map.of()).get(key);
    }

    private void read(List<Edit> edits) {
        var values = new EditValues(refusals);
        for (Edit edit : edits) {
            Type table = Types.titled(edit.type());
            var row = new EditRow(edit, table, new Row(all.size() + 1, new Object[table.size()]));
            all.add(row);
            read(row, values);
        }
        for (Type table : Types.ALL) {
            of(table).forEach(row -> into(row.is(Edit.Action.DELETE) ? removed : written, row));
        }
        written.values().forEach(lookup::resolve);
        removed.values().forEach(lookup::resolve);
        all.forEach(this::identify);
    }

    private static void into(Map<Type, TableRows> tables, EditRow of) {
        tables.computeIfAbsent(of.table(), table -> {
                    var rows = new TableRows(table);
                    IntStream.range(0, table.size())
                            .forEach(i -> rows.headed(i, table.field(i).name()));
                    return rows;
                })
                .rows
                .add(of.row());
    }

    private void read(EditRow of, EditValues values) {
        Type table = of.table();
        for (int i = 0; i < table.size(); i++) {
            String field = table.field(i).name();
            boolean given = of.edit().values().containsKey(field);
            if (given && !(table.field(i).type() == FieldType.KEY && !of.is(Edit.Action.CREATE))) {
                values.read(of, i, of.edit().values().get(field));
            }
        }
        Object key = of.edit().values().get("key");
        if (table.hasId()) {
            ownKey(of, key);
        } else if (key instanceof String parts) {
            boolean both = IntStream.of(table.key()).anyMatch(i -> of.row().values[i] != null);
            if (both) {
                refusals.add(of, ProblemCode.BAD_INPUT, of.path("key"), "editing.key-and-parts");
            } else if (!RowKeys.put(table, of.row(), parts)) {
                things.unknown(of, of.keyPath(), parts);
            }
        } else {
            parts(of);
        }
    }

    private void parts(EditRow of) {
        for (int i : of.table().key()) {
            Field column = of.table().field(i);
            if (column.is(Trait.REQUIRED)
                    && of.row().value(i) == null
                    && !of.row().failed()) {
                refusals.add(of, ProblemCode.BAD_INPUT, of.path(column.name()), "editing.required-empty");
            }
        }
    }

    private void ownKey(EditRow of, @Nullable Object key) {
        if (!of.is(Edit.Action.CREATE)) {
            String asked = Written.line(String.valueOf(key));
            of.row().values[0] =
                    of.table() == Types.ORGANISATIONS ? lookup.former().now(asked) : asked;
        } else if (of.row().value(0) == null && !of.row().failed()) {
            of.row().values[0] = made(of);
        }
    }

    /** A key that nothing has yet, from the name; where the name is that of a person, not from the name. */
    private String made(EditRow of) {
        Type table = of.table();
        String name = IntStream.range(0, table.size())
                .filter(i -> table.field(i).type() == FieldType.TEXT && of.row().value(i) != null)
                .filter(i -> !table.field(i).is(Trait.PERSONAL))
                .mapToObj(i -> EditValues.slug(String.valueOf(of.row().value(i)), LONGEST_SLUG))
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElse("");
        boolean personal =
                table.fields().stream().anyMatch(column -> column.is(Trait.PERSONAL) && column.is(Trait.REQUIRED));
        if (personal || name.isEmpty()) {
            return slug(table) + "-" + UUID.randomUUID().toString().substring(0, 8);
        }
        for (int from = 1; ; from += TRIED) {
            int first = from;
            List<String> candidates = IntStream.range(first, first + TRIED)
                    .mapToObj(n -> n == 1 ? name : name + "-" + n)
                    .toList();
            var taken = record.existing(table, candidates);
            String free = candidates.stream()
                    .filter(key -> !taken.contains(key) && !lookup.former().has(key))
                    .filter(key -> of(table).noneMatch(other -> key.equals(other.row().values[0])))
                    .findFirst()
                    .orElse(null);
            if (free != null) {
                return free;
            }
        }
    }

    private static String slug(Type table) {
        return EditValues.slug(table.title(), LONGEST_SLUG);
    }

    /** Finds out which thing each edit speaks of: each thing at most once. */
    private void identify(EditRow of) {
        if (of.row().failed() && !of.table().hasId()) {
            return;
        }
        if (of.row().value(0) == null) {
            return;
        }
        of.row().key = RowKeys.key(of.table(), of.row());
        EditRow first = byKey.computeIfAbsent(of.table(), t -> new HashMap<>()).putIfAbsent(of.row().key, of);
        if (first != null) {
            refusals.add(
                    of,
                    ProblemCode.BAD_INPUT,
                    of.keyPath(),
                    "editing.twice",
                    first.edit().path());
        }
    }

    /** Refuses edits of things that are not there, or that somebody else has changed, and new things that are there. */
    void known() {
        Map<Type, List<EditRow>> tables = all.stream()
                .filter(row -> row.row().hasKey())
                .collect(Collectors.groupingBy(EditRow::table, LinkedHashMap::new, Collectors.toList()));
        tables.forEach((table, rows) -> {
            Map<String, Integer> versions =
                    record.versions(table, rows.stream().map(of -> of.row().key).toList());
            rows.forEach(of -> known(of, versions.get(of.row().key)));
        });
    }

    private void known(EditRow of, @Nullable Integer version) {
        String key = of.row().key;
        if (of.is(Edit.Action.CREATE)) {
            if (version != null) {
                refusals.add(of, ProblemCode.CONFLICT, of.keyPath(), "editing.exists", key);
            } else if (of.table() == Types.ORGANISATIONS && lookup.former().has(key)) {
                refusals.add(
                        of,
                        ProblemCode.CONFLICT,
                        of.keyPath(),
                        "editing.former",
                        key,
                        lookup.former().now(key));
            }
        } else {
            things.check(of, of.keyPath(), of.path("version"), version);
        }
    }
}
