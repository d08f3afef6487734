package nl.kleurplaat.browse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Tier;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds things by words, in Neo4j's full-text indexes; what is shown of them is the snapshot's. A search is one query,
 * however many words it has.
 */
@Component
class FullText {

    private static final String QUERY = query();

    /** Candidates beyond the hits that are asked for, from which those with the fitting names are taken. */
    private static final int MORE = 100;

    /** Of a word that has to meet others in the other index. */
    private static final int PER_WORD = 1_000;

    private final Driver driver;

    FullText(Driver driver) {
        this.driver = driver;
    }

    private static String query() {
        try {
            return new ClassPathResource("cypher/search.cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                labels(snapshot.tier()));
        List<Record> rows = driver.executableQuery(QUERY)
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

    /** What can be found; who may not see names finds nobody by them. */
    private static List<String> labels(Tier tier) {
        return Types.ALL.stream()
                .filter(type -> tier == Tier.PERSONS || !type.personal())
                .filter(Type::isSearched)
                .map(Type::label)
                .toList();
    }

    private static int rank(Record row, SearchText search) {
        return row.get("names").asList(name -> search.rank(name.asString())).stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(SearchText.OTHERWISE);
    }
}
