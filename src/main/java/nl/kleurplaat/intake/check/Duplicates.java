package nl.kleurplaat.intake.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Statements;
import nl.kleurplaat.types.Type;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Finds new organisations that look like one that is there or like another new one. Only names that share a block are
 * compared: a word that is not too common, a word but for one letter, or all letters; so 50,000 names against 50,000
 * take seconds.
 */
final class Duplicates {

    /** A block with more names than this tells nothing. */
    private static final int COMMON = 200;

    private record Name(
            @Nullable Row row,
            String key,
            String name,
            String plain,
            @Nullable String kind,
            List<String> words) {}

    private final RecordReader record;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Integer>> blocks = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    Duplicates(RecordReader record) {
        this.record = record;
    }

    /** Puts what looks alike in the preview, the most alike first. */
    void find(@Nullable TableRows organisations, Preview preview) {
        if (organisations == null || organisations.count(Row.Outcome.NEW) == 0) {
            return;
        }
        Type table = organisations.table;
        int name = table.index("name");
        int kind = table.index("kind");
        int aliases = table.index("aliases");
        record.all(Statements.of("vocabulary").get("organisation-names"), r -> {
            String key = r.get("key").asString();
            Row row = organisations.byKey.get(key);
            if (row == null || row.value(name) == null) {
                add(null, key, r.get("name").asString(""), text(r.get("kind")));
                r.get("aliases").asList(Value::asString, List.of()).forEach(alias -> add(null, key, alias, null));
            }
        });
        for (Row row : organisations.rows) {
            if (!row.failed() && !row.repeated && row.value(name) != null) {
                add(row, row.key, String.valueOf(row.value(name)), (String) row.value(kind));
                if (row.value(aliases) instanceof List<?> also) {
                    also.forEach(alias -> add(row, row.key, String.valueOf(alias), null));
                }
            }
        }
        List<Duplicate> found = compare();
        preview.duplicateTotal = found.size();
        preview.duplicates = found.stream()
                .sorted(Comparator.comparingDouble(Duplicate::score)
                        .reversed()
                        .thenComparing(Duplicate::key)
                        .thenComparing(Duplicate::otherKey))
                .limit(Preview.KEPT)
                .toList();
    }

    private void add(@Nullable Row row, String key, String name, @Nullable String kind) {
        List<String> words = Similarity.words(name);
        int index = names.size();
        names.add(new Name(row, key, name, Names.plain(name), kind, words));
        new HashSet<>(words).forEach(word -> uses.merge(word, 1, Integer::sum));
        keys(words)
                .forEach(block ->
                        blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(index));
    }

    /** The blocks of a name: its words, their halves, and all letters in a row. */
    private static Set<String> keys(List<String> words) {
        var keys = new HashSet<String>();
        for (String word : words) {
            keys.add(word);
            // a word with a letter more or less shares a half, too
            for (int half = (word.length() - 1) / 2; half >= 3 && half <= word.length() / 2; half++) {
                keys.add("<" + word.substring(0, half));
                keys.add(">" + word.substring(word.length() - half));
            }
        }
        keys.add("=" + String.join("", words));
        return keys;
    }

    /** Compares all names on all processors; which one is compared when makes no difference. */
    private List<Duplicate> compare() {
        // two that are alike by a name and by an alias are told once
        return List.copyOf(IntStream.range(0, names.size())
                .parallel()
                .boxed()
                .flatMap(i -> alike(i).stream())
                .collect(Collectors.toMap(
                        found -> List.of(found.key(), found.otherKey()),
                        found -> found,
                        BinaryOperator.maxBy(Comparator.comparingDouble(Duplicate::score)),
                        LinkedHashMap::new))
                .values());
    }

    /** The names before a new one, and those of the record, that it looks like. */
    private List<Duplicate> alike(int index) {
        Name one = names.get(index);
        Row row = one.row();
        if (row == null || row.outcome != Row.Outcome.NEW) {
            return List.of();
        }
        var seen = new HashSet<Integer>();
        for (String block : keys(one.words())) {
            List<Integer> others = blocks.getOrDefault(block, List.of());
            if (others.size() <= COMMON) {
                seen.addAll(others);
            }
        }
        var found = new ArrayList<Duplicate>();
        for (int other : seen) {
            boolean otherNew = isNew(names.get(other));
            Name two = names.get(other);
            if (!two.key().equals(one.key()) && !(otherNew && other > index)) {
                double score = score(one, two);
                if (score >= Similarity.THRESHOLD) {
                    found.add(new Duplicate(row.line, one.key(), one.name(), two.key(), two.name(), otherNew, score));
                }
            }
        }
        return found;
    }

    private static boolean isNew(Name name) {
        return name.row() != null && name.row().outcome == Row.Outcome.NEW;
    }

    private double score(Name a, Name b) {
        boolean otherKind = a.kind() != null && b.kind() != null && !a.kind().equalsIgnoreCase(b.kind());
        if (!otherKind && a.plain().equals(b.plain())) {
            return 1;
        }
        double score = Similarity.score(a.words(), b.words(), otherKind, this::weight);
        return Math.round(score * 100) / 100.0;
    }

    private double weight(String word) {
        return Math.log(1 + (double) names.size() / Objects.requireNonNull(uses.getOrDefault(word, 1)));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
