package nl.kleurplaat.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** The organisations that somebody may be limited to. */
@Component
public class OrganisationKeys {

    private final Driver driver;

    OrganisationKeys(Driver driver) {
        this.driver = driver;
    }

    /** What somebody wrote as keys: a key as it is, and the name of one organisation as its key, whatever its capitals. */
    public List<String> keys(List<String> written) {
        return run("""
            UNWIND $words AS word
            CALL (word) {
              OPTIONAL MATCH (is:Organisation {key: word})
              RETURN is
            }
            CALL (word, is) {
              MATCH (o:Organisation)
              WHERE is IS NULL AND toLower(o.name) = toLower(word)
              RETURN collect(o.key)[..2] AS named
            }
            RETURN CASE WHEN size(named) = 1 THEN named[0] ELSE word END AS word\
            """, written);
    }

    /** Their names, in this order; the key of one whose name does not tell it from others, or that has become another one. */
    public List<String> names(List<String> keys) {
        return run("""
            UNWIND $words AS word
            OPTIONAL MATCH (o:Organisation {key: word})
            RETURN CASE WHEN COUNT { MATCH (any:Organisation) WHERE toLower(any.name) = toLower(o.name) } = 1
              THEN o.name ELSE word END AS word\
            """, keys);
    }

    private List<String> run(String query, List<String> words) {
        return driver.executableQuery(query).withParameters(Map.of("words", words)).execute().records().stream()
                .map(row -> row.get("word").asString())
                .toList();
    }

    /** The first of the keys that no organisation has. */
    public Optional<String> unknown(List<String> keys) {
        return run("""
            UNWIND $words AS word
            WITH word WHERE NOT EXISTS { (:Organisation {key: word}) }
            RETURN word LIMIT 1\
            """, keys).stream().findFirst();
    }
}
