package nl.kleurplaat.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.types.ReadStatement;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/** Reads what the record holds of things, one query for each label. */
final class StateReader {

    private static final String REGION = "Region";
    private static final String FORMER_KEY = "FormerKey";

    /** What is not of any type, as the types are read. */
    private static final Map<String, String> OTHERS = Map.of(
            REGION,
            "UNWIND $keys AS wanted MATCH (x:Region {key: wanted}) RETURN x.key AS key, x.name AS name",
            FORMER_KEY,
            """
            UNWIND $keys AS wanted MATCH (x:FormerKey {key: wanted})-[:NOW]->(o:Organisation)
            RETURN x.key AS key, o.key AS now
            """);

    private StateReader() {}

    /** Whether it is kept what things with this label were. */
    static boolean isKept(String label) {
        return OTHERS.containsKey(label)
                || Types.labelled(label)
                        .filter(type -> type.isNodes() && !type.isPart())
                        .isPresent();
    }

    /** A state for each of these things, also for what is not there; the order is that of the things. */
    static List<State> read(SimpleQueryRunner tx, Collection<String> things) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String thing : things) {
            int colon = thing.indexOf(':');
            String label = thing.substring(0, colon);
            if (isKept(label)) {
                keys.computeIfAbsent(label, it -> new ArrayList<>()).add(thing.substring(colon + 1));
            }
        }
        List<State> all = new ArrayList<>(things.size());
        keys.forEach((label, of) -> all.addAll(read(tx, label, of)));
        return all;
    }

    private static List<State> read(SimpleQueryRunner tx, String label, List<String> keys) {
        List<State> all = new ArrayList<>(keys.size());
        Set<String> found = new HashSet<>();
        tx.run(statement(label), Map.of("keys", keys)).forEachRemaining(row -> {
            Map<String, @Nullable Object> values = new HashMap<>(row.asMap());
            values.values().removeIf(value -> value == null || value.equals(List.of()));
            String key = row.get("key").asString();
            found.add(key);
            all.add(new State(label, key, values));
        });
        keys.stream().filter(key -> !found.contains(key)).forEach(key -> all.add(new State(label, key, null)));
        return all;
    }

    private static String statement(String label) {
        String other = OTHERS.get(label);
        return other == null ? ReadStatement.whole(Types.titled(label)).withKeys() : other;
    }
}
