package nl.kleurplaat.intake.assistant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kleurplaat.intake.assistant.Mapping.SheetMapping;
import nl.kleurplaat.types.Statements;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people said of files that went in, for the next one with the same headings; nothing of it names a person. */
@Component
public class RememberedMappings {

    /** @param names of the sheets, in their order: another file may call them otherwise */
    record Remembered(List<String> names, Mapping mapping) {}

    private final Driver driver;
    private final JsonMapper json = JsonMapper.builder().build();

    RememberedMappings(Driver driver) {
        this.driver = driver;
    }

    /** What was said of the last file with these headings, for sheets of these names. */
    public Optional<Mapping> find(String signature, List<String> names) {
        try (var session = driver.session()) {
            return session
                    .executeRead(tx -> tx.run(statement("find"), Map.of("signature", signature))
                            .list())
                    .stream()
                    .findFirst()
                    .map(row -> json.readValue(row.get("mapping").asString(), Remembered.class))
                    .map(remembered -> renamed(remembered, names));
        }
    }

    /** Remembers what was said of a file that went in. */
    public void keep(String signature, List<String> names, Mapping mapping) {
        var choices = new HashMap<String, String>();
        if (mapping.choices() != null) {
            mapping.choices().forEach((id, chosen) -> {
                if (!id.startsWith(CellChoices.PERSON)) {
                    choices.put(id, chosen);
                }
            });
        }
        String text = json.writeValueAsString(new Remembered(names, new Mapping(mapping.sheets(), choices)));
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    tx -> tx.run(statement("keep"), Map.of("signature", signature, "mapping", text))
                            .consume());
        }
    }

    private static Mapping renamed(Remembered remembered, List<String> names) {
        Map<String, SheetMapping> sheets = remembered.mapping().sheets();
        var renamed = new LinkedHashMap<String, SheetMapping>();
        for (int i = 0; i < Math.min(names.size(), remembered.names().size()); i++) {
            SheetMapping said =
                    sheets == null ? null : sheets.get(remembered.names().get(i));
            if (said != null) {
                renamed.put(names.get(i), said);
            }
        }
        return new Mapping(renamed, remembered.mapping().choices());
    }

    private static String statement(String name) {
        return Statements.of("mappings").get(name);
    }
}
