package nl.kleurplaat.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.file.Upload;
import nl.kleurplaat.intake.file.Zips;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** Things of any type, with what each must have, as files that can be imported. */
final class SampleThings {

    private final Map<Type, List<Map<String, String>>> rows = new LinkedHashMap<>();

    /** Makes a thing, and whatever it must refer to. Gives its key. */
    String make(Type type, Map<String, String> given) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < type.size(); i++) {
            Field field = type.field(i);
            String value = given.get(field.column());
            boolean chosen = type.oneOf().length > 0
                    && type.oneOf()[0] == i
                    && IntStream.of(type.oneOf())
                            .noneMatch(one -> given.containsKey(type.field(one).column()));
            if (value != null || field.is(Trait.REQUIRED) || chosen) {
                row.put(field.column(), value == null ? value(type, field) : value);
            }
        }
        rows.computeIfAbsent(type, t -> new ArrayList<>()).add(row);
        return IntStream.of(type.key())
                .mapToObj(i -> row.getOrDefault(type.field(i).column(), ""))
                .collect(Collectors.joining("|"));
    }

    private String value(Type type, Field field) {
        if (field.type() == FieldType.KEY) {
            return type.label().toLowerCase(Locale.ROOT) + "-"
                    + rows.getOrDefault(type, List.of()).size();
        }
        if (field.type().reference()) {
            return make(Types.named(field.target()), Map.of());
        }
        if (field.type() == FieldType.CHOICE) {
            return field.choices().keySet().stream().sorted().findFirst().orElseThrow();
        }
        return field.type().date() ? "2026-01-01" : "tekst";
    }

    /** All of them. */
    Upload file() {
        return upload(rows);
    }

    /** The table of a type without one of its things, and without saying that others refer to it. */
    Upload without(Type type, String key) {
        return upload(Map.of(
                type,
                rows.getOrDefault(type, List.of()).stream()
                        .filter(row -> !key.equals(row.get("id")))
                        .map(row -> {
                            Map<String, String> others = new LinkedHashMap<>(row);
                            others.values().removeIf(key::equals);
                            return others;
                        })
                        .toList()));
    }

    private static Upload upload(Map<Type, List<Map<String, String>>> tables) {
        var files = new ArrayList<String>();
        tables.forEach((type, rows) -> {
            Set<String> columns = new LinkedHashSet<>();
            type.fields().stream()
                    .filter(field -> field.is(Trait.REQUIRED))
                    .forEach(field -> columns.add(field.column()));
            rows.forEach(row -> columns.addAll(row.keySet()));
            var text = new StringBuilder(String.join(",", columns)).append('\n');
            rows.forEach(row -> text.append(columns.stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .collect(Collectors.joining(",")))
                    .append('\n'));
            files.add(type.name() + ".csv");
            files.add(text.toString());
        });
        return Upload.open("test.zip", Zips.of(files.toArray(String[]::new)));
    }
}
