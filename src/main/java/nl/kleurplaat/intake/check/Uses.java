package nl.kleurplaat.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.intake.rows.Row;
import nl.kleurplaat.intake.rows.TableRows;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** How often a file uses each word of a vocabulary: of domains, regions, and each of kinds and roles. */
final class Uses {

    /** How many comparisons are worth it: about a second. */
    private static final long BUDGET = 5_000_000;

    /** A word, as it stands first, and how often. */
    private record Use(String word, int first, int times) {}

    private final Map<String, Map<String, Use>> vocabularies = new HashMap<>();
    private long left = BUDGET;

    Uses(Collection<TableRows> file) {
        for (TableRows rows : file) {
            for (int i = 0; i < rows.table.size(); i++) {
                String vocabulary = vocabulary(rows.table.field(i));
                if (!vocabulary.isEmpty() && rows.has(i)) {
                    for (Row row : rows.rows) {
                        Object value = row.value(i);
                        for (Object word :
                                value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                            count(vocabulary, (String) word);
                        }
                    }
                }
            }
        }
    }

    /** The vocabulary that a column's words are of; empty where it has none. */
    static String vocabulary(Field column) {
        return switch (column.type()) {
            case DOMAIN, DOMAINS -> "domain";
            case REGION -> "region";
            case WORD -> column.target();
            default -> "";
        };
    }

    private void count(String vocabulary, String word) {
        Map<String, Use> uses = vocabularies.computeIfAbsent(vocabulary, v -> new LinkedHashMap<>());
        uses.merge(
                Names.caseless(word),
                new Use(word, uses.size(), 1),
                (before, now) -> new Use(before.word(), before.first(), before.times() + 1));
    }

    boolean has(String vocabulary, String word) {
        return vocabularies.getOrDefault(vocabulary, Map.of()).containsKey(Names.caseless(word));
    }

    /**
     * The word that was probably meant, where another one looks like a typing error: one that is known, or one that the file
     * uses more often, or as often and before; null where none is near.
     */
    @Nullable
    String near(String vocabulary, String word, Collection<String> known) {
        left -= known.size();
        for (String other : left < 0 ? List.<String>of() : known) {
            if (!Names.caseless(other).equals(Names.caseless(word)) && Typing.likely(word, other)) {
                return other;
            }
        }
        Map<String, Use> uses = vocabularies.getOrDefault(vocabulary, Map.of());
        left -= uses.size();
        Use own = uses.get(Names.caseless(word));
        if (left < 0 || own == null) {
            return null;
        }
        for (Use other : uses.values()) {
            boolean before =
                    other.times() > own.times() || (other.times() == own.times() && other.first() < own.first());
            if (before && Typing.likely(word, other.word())) {
                return other.word();
            }
        }
        return null;
    }
}
