package nl.kleurplaat.intake.assistant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** Who is who among the people of a file: somebody is known by name and organisation. A key says nothing of a name. */
final class People {

    private static final String ONE = "one";
    private static final String TWO = "two";

    private final InRecord record;
    private final Choices choices;
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    People(InRecord record, Choices choices) {
        this.record = record;
        this.choices = choices;
    }

    /** The key of somebody of the file; null where nobody was seen who is called so and works there. */
    @Nullable
    String known(String name, String organisation) {
        return keys.getOrDefault(Names.caseless(name), Map.of()).get(organisation);
    }

    /** The key of somebody, who is known from now on. */
    String key(String name, String organisation, Stands place) {
        Map<String, String> at = keys.computeIfAbsent(Names.caseless(name), n -> new HashMap<>());
        String known = at.get(organisation);
        if (known == null) {
            known = find(name, organisation, at, place);
            at.put(organisation, known);
        }
        return known;
    }

    private String find(String name, String organisation, Map<String, String> at, Stands place) {
        String recorded = record.person(name, organisation);
        if (recorded != null) {
            return recorded;
        }
        if (organisation.isEmpty() && at.size() == 1) {
            return at.values().iterator().next();
        }
        if (!at.isEmpty() && isOne(name, place)) {
            return at.values().stream().sorted().findFirst().orElseThrow();
        }
        String stem = organisation.isEmpty() ? "p" : organisation;
        int number = 1;
        while (record.hasPersonKey(stem + "-" + number) || !taken.add(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    /** Asks whether two of one name, at different organisations, are one. */
    private boolean isOne(String name, Stands place) {
        String id = CellChoices.PERSON + "same:" + Names.caseless(name);
        String chosen = choices.chosen(
                id,
                place,
                Sentence.of("assistant.person", name),
                List.of(Option.of(ONE, "assistant.option.person-one"), Option.of(TWO, "assistant.option.person-two")),
                ONE);
        return chosen.equals(ONE);
    }
}
