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
 * What a state of a collaboration says of somebody who is involved in it: they have a key, and no state, of their own. See {@link
 * nl.kleurplaat.types.ReadStatement#INVOLVED}.
 *
 * @param who the key of an organisation that takes part, or of a stakeholder who speaks for one
 * @param organisation the key of the one that is spoken for; null: it is not known, or it takes part itself
 * @param word a role or a mandate
 * @param version rises with each change
 */
public record Involved(
        String who,
        @Nullable String organisation,
        @Nullable String word,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int version) {

    /** All of a kind, by key; none where the collaboration was not there. */
    public static Map<String, Involved> in(State collaboration, Type part) {
        Map<String, Involved> all = new TreeMap<>();
        Map<String, @Nullable Object> values = collaboration.values();
        if (values != null && values.get(part.name()) instanceof List<?> several) {
            several.forEach(each -> {
                Involved one = of((List<?>) each);
                all.put(one.key(collaboration.key(), part), one);
            });
        }
        return all;
    }

    private static Involved of(List<?> said) {
        return new Involved(
                String.valueOf(said.get(0)),
                (String) said.get(1),
                (String) said.get(2),
                (LocalDate) said.get(3),
                (LocalDate) said.get(4),
                said.get(5) instanceof Number number ? number.intValue() : 0);
    }

    private String key(String collaboration, Type part) {
        return part == Types.PARTICIPATIONS
                ? Keys.participation(collaboration, who, word, from)
                : Keys.representation(collaboration, who, organisation, from);
    }

    /** What it says, whatever the version. */
    public Involved unversioned() {
        return new Involved(who, organisation, word, from, until, 0);
    }
}
