package nl.kleurplaat.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** The views that people keep, each their own: nobody sees or changes those of another. */
@Component
class SavedViews {

    private final Driver driver;

    SavedViews(Driver driver) {
        this.driver = driver;
    }

    /** By name. */
    List<SavedView> all(String by) {
        return run("MATCH (v:SavedView {keptBy: $by}) RETURN v ORDER BY toLower(v.name), v.id", Map.of("by", by));
    }

    SavedView save(String name, String address, String by) {
        return run(
                        "CREATE (v:SavedView {id: $id, name: $name, address: $address, keptBy: $by, createdAt:"
                                + " datetime()}) RETURN v",
                        Map.of("id", UUID.randomUUID().toString(), "name", name, "address", address, "by", by))
                .getFirst();
    }

    /** Nothing where this reader has none of this id. */
    Optional<SavedView> rename(String id, String name, String by) {
        return run(
                        "MATCH (v:SavedView {id: $id, keptBy: $by}) SET v.name = $name RETURN v",
                        Map.of("id", id, "name", name, "by", by))
                .stream()
                .findFirst();
    }

    /** Nothing where this reader has none of this id. */
    Optional<SavedView> remove(String id, String by) {
        return run(
                        "MATCH (v:SavedView {id: $id, keptBy: $by}) WITH v, v{.*} AS was DETACH DELETE v RETURN was AS"
                                + " v",
                        Map.of("id", id, "by", by))
                .stream()
                .findFirst();
    }

    private List<SavedView> run(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query).withParameters(parameters).execute().records().stream()
                .map(row -> SavedView.of(row.get("v")))
                .toList();
    }
}
