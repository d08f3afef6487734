package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.intake.assistant.Choice.Option;
import nl.kleurplaat.intake.assistant.Register.Alike;
import nl.kleurplaat.intake.assistant.Register.Entry;
import nl.kleurplaat.intake.check.Similarity;
import nl.kleurplaat.intake.rows.SourceRows.Stands;
import nl.kleurplaat.types.Names;
import org.jspecify.annotations.Nullable;

/** Which organisation, or which collaboration, a name of a file means. */
final class NameChoices {

    private final String table;
    private final Register register;
    private final Choices choices;
    private final BiConsumer<Entry, Stands> made;
    private final Map<String, String> ids = new HashMap<>();
    private boolean listed;

    /** @param made gets what is in no list and not in the record, when it is named first */
    NameChoices(String table, Register register, Choices choices, BiConsumer<Entry, Stands> made) {
        this.table = table;
        this.register = register;
        this.choices = choices;
        this.made = made;
    }

    /** Whether a name is surely that of something. */
    boolean isKnown(String name) {
        return ids.containsKey(name) || register.find(name) != null;
    }

    /** Says that the file has a list: what is not in it is asked. */
    void listed() {
        listed = true;
    }

    /** A name in a list, with the id that the file gives it; empty where it gives none. */
    @Nullable
    Entry list(String name, String id, Stands place) {
        Entry known = register.find(name);
        if (known == null) {
            List<Alike> alike = register.like(name).stream()
                    .filter(one -> one.entry().recorded() && one.score() >= Similarity.THRESHOLD)
                    .toList();
            known = alike.isEmpty() ? register.add(name) : asked(name, alike, place, true);
        }
        if (known != null && !id.isEmpty()) {
            ids.put(id, known.key());
        }
        return known;
    }

    /** What a name, or an id of the file, means; null where it is left out. */
    @Nullable
    Entry mean(String name, Stands place) {
        String key = ids.get(name);
        Entry known = key == null ? register.find(name) : register.keyed(key);
        if (known != null) {
            return known;
        }
        List<Alike> alike = register.like(name);
        boolean likely = !alike.isEmpty() && alike.getFirst().score() >= Register.LIKELY;
        return listed || likely || choices.isAsked(id(name)) ? asked(name, alike, place, false) : make(name, place);
    }

    private String id(String name) {
        return table + ":" + Names.caseless(name);
    }

    /** @param row whether the name has a row of its own, which is made elsewhere */
    private @Nullable Entry asked(String name, List<Alike> alike, Stands place, boolean row) {
        String id = id(name);
        if (!choices.isAsked(id)) {
            var options = new ArrayList<Option>();
            alike.forEach(
                    one -> options.add(Option.use(one.entry().key(), one.entry().name())));
            options.add(Option.of(Choice.AS_IS, "assistant.option." + table + "-new", name));
            options.add(Option.of(Choice.OUT, "assistant.option.left-out"));
            boolean likely = !alike.isEmpty() && alike.getFirst().score() >= Register.LIKELY;
            choices.ask(
                    id,
                    Sentence.of("assistant.name." + table, name),
                    options,
                    likely ? options.getFirst().value() : Choice.AS_IS,
                    table);
        }
        String chosen = choices.chosen(id, place);
        if (chosen.equals(Choice.OUT)) {
            return null;
        }
        if (chosen.equals(Choice.AS_IS)) {
            return row ? register.add(name) : make(name, place);
        }
        Entry entry = register.keyed(chosen.substring(Choice.USE.length()));
        if (entry == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "assistant.no-such-option", chosen, id);
        }
        return entry;
    }

    private Entry make(String name, Stands place) {
        Entry entry = register.add(name);
        made.accept(entry, place);
        return entry;
    }
}
