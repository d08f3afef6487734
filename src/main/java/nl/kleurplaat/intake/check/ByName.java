package nl.kleurplaat.intake.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.rows.Finding;
import nl.kleurplaat.intake.rows.Findings;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;

/** Finds what a reference means that is no key: the one thing that is called so, in the file or in the record. */
final class ByName {

    private final RecordReader record;
    private final Findings findings;
    private final Map<Type, TableRows> file;
    private final Predicate<Type> replaced;
    private final Map<Type, Map<String, Set<String>>> called = new HashMap<>();

    /** @param replaced whether the record's things of a type stay only where the file names them */
    ByName(RecordReader record, Findings findings, Map<Type, TableRows> file, Predicate<Type> replaced) {
        this.record = record;
        this.findings = findings;
        this.file = file;
        this.replaced = replaced;
    }

    /**
     * Puts the key where a name stands that only one thing has, and tells it once.
     *
     * @return whether there is such a name; what it means may be missing itself
     */
    boolean resolve(TableRows rows, int column, Type target, Set<String> missing) {
        var means = new HashMap<String, String>();
        for (String name : missing) {
            Set<String> keys = keys(target, name);
            if (keys.size() == 1 && !keys.contains(name)) {
                means.put(name, keys.iterator().next());
            }
        }
        var told = new LinkedHashSet<String>();
        for (Row row : means.isEmpty() ? List.<Row>of() : rows.rows) {
            for (String name : ReferenceCheck.keys(row, column)) {
                String key = means.get(name);
                if (key != null) {
                    put(row, column, name, key);
                    if (told.add(name)) {
                        tell(rows, row, column, target, name, key);
                    }
                }
            }
        }
        return !means.isEmpty();
    }

    private void tell(TableRows rows, Row row, int column, Type target, String name, String key) {
        findings.warning(Finding.cell(
                rows.table.name(), row.line, rows.header(column), name, target.personal(), "intake.by-name", key));
    }

    private static void put(Row row, int column, String name, String key) {
        if (row.values[column] instanceof List<?> list) {
            var keys = new LinkedHashSet<Object>();
            list.forEach(other -> keys.add(other.equals(name) ? key : other));
            row.values[column] = List.copyOf(keys);
        } else {
            row.values[column] = key;
        }
    }

    /** The keys of what is called so, in their order. */
    Set<String> keys(Type target, String name) {
        return called.computeIfAbsent(target, this::read).getOrDefault(Names.caseless(name), Set.of());
    }

    private Map<String, Set<String>> read(Type target) {
        var names = new HashMap<String, Set<String>>();
        int[] naming = IntStream.range(0, target.size())
                .filter(i -> target.field(i).is(Trait.NAMING)
                        || target.field(i).column().equals("aliases"))
                .toArray();
        TableRows rows = file.get(target);
        for (Row row : rows == null || !target.hasId() ? List.<Row>of() : rows.rows) {
            for (int i : naming) {
                if (row.value(0) instanceof String key) {
                    all(row.value(i)).forEach(name -> add(names, name, key));
                }
            }
        }
        if (!replaced.test(target) && target.isNodes()) {
            for (int i : naming) {
                String name = "n." + target.field(i).property();
                record.all(
                        "MATCH (n:" + target.label() + ") WHERE " + name + " IS NOT NULL RETURN n.key AS key, " + name
                                + " AS name",
                        r -> {
                            String key = r.get("key").asString();
                            Row row = rows == null ? null : rows.byKey.get(key);
                            if (row == null || row.value(i) == null) {
                                all(r.get("name").asObject()).forEach(called -> add(names, called, key));
                            }
                        });
            }
        }
        return names;
    }

    private static List<String> all(@Nullable Object names) {
        return switch (names) {
            case String name -> List.of(name);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static void add(Map<String, Set<String>> names, String name, String key) {
        names.computeIfAbsent(Names.caseless(name), n -> new TreeSet<>()).add(key);
    }
}
