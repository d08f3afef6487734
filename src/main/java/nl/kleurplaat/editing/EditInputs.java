package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kleurplaat.editing.Edit.Action;
import org.jspecify.annotations.Nullable;

/** Reads edits from the arguments of a mutation. */
final class EditInputs {

    private EditInputs() {}

    /**
     * One edit.
     *
     * @param path of the place of the input
     */
    static Edit edit(Action action, String type, String path, Map<?, ?> input) {
        Map<String, @Nullable Object> values = new HashMap<>();
        input.forEach((name, value) -> values.put((String) name, value));
        Object version = values.remove("version");
        Object along = values.remove("along");
        return new Edit(action, type, path, values, (Integer) version, Boolean.TRUE.equals(along));
    }

    /** The edits of a list of things like {@code {createOrganisation: {…}}}. */
    static List<Edit> edits(List<?> list) {
        List<Edit> edits = new ArrayList<>();
        for (Object one : list) {
            Map.Entry<?, ?> entry = ((Map<?, ?>) one).entrySet().iterator().next();
            String name = (String) entry.getKey();
            Action action = action(name);
            edits.add(edit(
                    action, name.substring(action.name().length()), "input.edits[" + edits.size() + "]." + name, (Map<
                                    ?, ?>)
                            entry.getValue()));
        }
        return edits;
    }

    private static Action action(String name) {
        for (Action action : Action.values()) {
            if (name.startsWith(action.name().toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
