package nl.kleurplaat.intake.assistant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.intake.check.RecordReader;
import nl.kleurplaat.types.Names;
import nl.kleurplaat.types.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** What the record has that a file may name. */
final class InRecord {

    final Register organisations = new Register();
    final Register collaborations = new Register();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Map<String, String>> people = new HashMap<>();
    private final Set<String> peopleKeys = new HashSet<>();

    /** What an empty record has. */
    InRecord() {}

    static InRecord read(RecordReader record) {
        var known = new InRecord();
        Statements statements = Statements.of("vocabulary");
        record.all(
                statements.get("organisation-names"),
                row -> known.organisations.add(
                        row.get("key").asString(),
                        row.get("name").asString(row.get("key").asString()),
                        true,
                        row.get("aliases").asList(Value::asString, List.of())));
        record.all(
                statements.get("collaboration-names"),
                row -> known.collaborations.add(
                        row.get("key").asString(),
                        row.get("name").asString(row.get("key").asString()),
                        true,
                        List.of()));
        record.all(
                statements.get("stakeholder-names"),
                row -> known.person(
                        row.get("key").asString(),
                        row.get("name").asString(""),
                        row.get("organisations").asList(Value::asString, List.of())));
        record.all(statements.get("domains"), row -> {
            known.word("domains", row.get("nameNl").asString(""));
            known.word("domains", row.get("nameEn").asString(""));
        });
        record.all(
                statements.get("regions"),
                row -> known.word("regions", row.get("name").asString("")));
        for (String vocabulary : List.of("organisation-kind", "collaboration-kind", "stakeholder-role")) {
            record.all(
                    statements.get(vocabulary),
                    row -> known.word(vocabulary, row.get("word").asString()));
        }
        return known;
    }

    private void word(String vocabulary, String word) {
        if (!word.isEmpty()) {
            words.computeIfAbsent(vocabulary, v -> new HashSet<>()).add(word);
        }
    }

    private void person(String key, String name, List<String> at) {
        peopleKeys.add(key);
        Map<String, String> called = people.computeIfAbsent(Names.caseless(name), n -> new HashMap<>());
        at.forEach(organisation -> called.put(organisation, key));
        if (at.isEmpty()) {
            called.put("", key);
        }
    }

    /** The words of a vocabulary. */
    Set<String> words(String vocabulary) {
        return words.getOrDefault(vocabulary, Set.of());
    }

    /** The key of somebody who is called so and works there; null where nobody is. */
    @Nullable
    String person(String name, String organisation) {
        return people.getOrDefault(Names.caseless(name), Map.of()).get(organisation);
    }

    boolean hasPersonKey(String key) {
        return peopleKeys.contains(key);
    }
}
