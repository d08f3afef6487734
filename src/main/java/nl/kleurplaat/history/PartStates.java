package nl.kleurplaat.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a state of a collaboration says of who is involved in it: these have keys, and no states, of their own. Of each there is
 * a list, see {@link nl.kleurplaat.types.ReadStatement#INVOLVED}.
 */
public final class PartStates {

    private static final int ORGANISATION = 1;
    private static final int ROLE = 2;
    private static final int FROM = 3;

    private PartStates() {}

    /** What it says of the one with a key; empty where it is not there. */
    static List<?> of(State whole, Type part, String key) {
        List<?> said = all(whole, part).get(key);
        return said == null ? List.of() : said;
    }

    /** What it says of each, by key. */
    public static Map<String, List<?>> all(State whole, Type part) {
        Map<String, List<?>> said = new TreeMap<>();
        Map<String, @Nullable Object> values = whole.values();
        if (values != null && values.get(part.name()) instanceof List<?> all) {
            all.forEach(each -> said.put(key(whole.key(), part, (List<?>) each), (List<?>) each));
        }
        return said;
    }

    private static String key(String collaboration, Type part, List<?> said) {
        String who = String.valueOf(said.getFirst());
        LocalDate from = (LocalDate) said.get(FROM);
        return part == Types.PARTICIPATIONS
                ? Keys.participation(collaboration, who, (String) said.get(ROLE), from)
                : Keys.representation(collaboration, who, (String) said.get(ORGANISATION), from);
    }
}
