package nl.kleurplaat.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.neo4j.driver.Driver;
import org.springframework.stereotype.Component;

/** Finds things by words, in Neo4j's full-text index; what is shown of them is the snapshot's. */
@Component
class FullText {

    private static final int LONGEST = 200;

    private final Driver driver;

    FullText(Driver driver) {
        this.driver = driver;
    }

    /** The best hits first. Every word may be a beginning, and may have a typo from four letters on. */
    List<NodeView> find(Snapshot snapshot, String text, int first) {
        String query = query(text);
        if (query.isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.search-empty");
        }
        var rows = driver.executableQuery(Cypher.named("search"))
                .withParameters(Map.of("query", query, "limit", 2 * first))
                .execute()
                .records();
        return rows.stream()
                .map(row -> NodeViews.find(
                        snapshot, row.get("type").asString(), row.get("key").asString()))
                .filter(Objects::nonNull)
                .limit(first)
                .collect(Collectors.toList());
    }

    /** In the language of the index; nothing of the text is taken as an operator. */
    private static String query(String text) {
        if (text.length() > LONGEST) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.search-long", text.length(), LONGEST);
        }
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.length() < 4
                        ? "(" + word + "^2 OR " + word + "*)"
                        : "(" + word + "^4 OR " + word + "*^2 OR " + word + "~)")
                .collect(Collectors.joining(" AND "));
    }
}
