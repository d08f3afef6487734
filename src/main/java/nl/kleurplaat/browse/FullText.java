package nl.kleurplaat.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.snapshot.Cypher;
import nl.kleurplaat.snapshot.Snapshot;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Finds things by words, in Neo4j's full-text indexes; what is shown of them is the snapshot's. A search is one query,
 * however many words it has.
 *
 * <p>To have more found: give the indexes their labels and properties in a new migration, and add the labels to
 * {@link #LABELS}; {@link NodeViews} has to find them.
 */
@Component
class FullText {

    /** What can be found. */
    private static final List<String> LABELS = List.of(
            "Organisation",
            "Stakeholder",
            "Collaboration",
            "Domain",
            "Dialogue",
            "Strength",
            "Opportunity",
            "Obstacle",
            "AgendaItem",
            "Term",
            "Assignment",
            "Goal",
            "Intervention");

    /** Candidates beyond the hits that are asked for, from which those with the fitting names are taken. */
    private static final int MORE = 100;

    /** Of a word that has to meet others in the other index. */
    private static final int PER_WORD = 1_000;

    private final Driver driver;

    FullText(Driver driver) {
        this.driver = driver;
    }

    /**
     * The best hits first: what is called exactly so, what begins so, what has the words in this order in its name, and
     * then by score.
     */
    List<NodeView> find(Snapshot snapshot, String text, int first) {
        SearchText search = SearchText.of(text);
        if (search.words().isEmpty()) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.search-empty");
        }
        Map<String, Object> parameters = Map.of(
                "whole",
                search.whole(),
                "words",
                search.perWord(),
                "limit",
                first + MORE,
                "perWord",
                PER_WORD,
                "labels",
                LABELS);
        List<Record> rows = driver.executableQuery(Cypher.named("search"))
                .withParameters(parameters)
                .execute()
                .records();
        List<Record> ranked = new ArrayList<>(rows);
        ranked.sort(Comparator.comparingInt((Record row) -> rank(row, search))
                .thenComparingDouble(row -> -row.get("score").asDouble())
                .thenComparing(row -> row.get("key").asString()));
        Stream<NodeView> found = ranked.stream()
                .map(row -> NodeViews.find(
                        snapshot, row.get("type").asString(), row.get("key").asString()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return found.limit(first).toList();
    }

    private static int rank(Record row, SearchText search) {
        return row.get("names").asList(name -> search.rank(name.asString())).stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(SearchText.OTHERWISE);
    }
}
