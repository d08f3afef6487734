package nl.kleurplaat.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.editing.Edit.Action;
import org.jspecify.annotations.Nullable;

/** Reads edits from the arguments of a mutation. */
final class EditInputs {

    /** So long a reason can be. */
    private static final int REASON = 1_000;

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
        values.remove("reason");
        return new Edit(action, type, path, values, (Integer) version, Boolean.TRUE.equals(along));
    }

    /** Why it is asked for: of several each reason once; null where none is given. */
    static @Nullable String reason(Map<?, ?> input) {
        Set<String> reasons = new LinkedHashSet<>();
        reasons(input, reasons);
        return reasons.isEmpty() ? null : reason(String.join("; ", reasons));
    }

    /** @throws Problem TOO_LARGE */
    static String reason(String reason) {
        if (reason.length() > REASON) {
            throw new Problem(
                    ProblemCode.TOO_LARGE,
                    "history.reason-too-long",
                    String.valueOf(reason.length()),
                    String.valueOf(REASON));
        }
        return reason;
    }

    private static void reasons(Map<?, ?> input, Set<String> reasons) {
        if (input.get("reason") instanceof String reason && !reason.isBlank()) {
            reasons.add(Written.line(reason));
        }
        if (input.get("edits") instanceof List<?> edits) {
            edits.forEach(one -> ((Map<?, ?>) one).values().forEach(each -> reasons((Map<?, ?>) each, reasons)));
        }
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
