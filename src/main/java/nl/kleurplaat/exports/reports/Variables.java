package nl.kleurplaat.exports.reports;

import nl.kleurplaat.lens.Lens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the questions of a report are asked with. */
final class Variables {

    private Variables() {}

    /**
     * The lens as it was asked for, with its day where it named none, and the days that are compared.
     *
     * @param lens JSON; null: none
     */
    static String of(@Nullable String lens, Asked asked) {
        Lens seen = asked.seen().lens();
        ObjectNode whole = lens == null || lens.isBlank()
                ? JsonMapper.shared().createObjectNode()
                : (ObjectNode) JsonMapper.shared().readTree(lens);
        if (seen.asOf() != null) {
            whole.put("asOf", asked.day().toString());
        }
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.set("lens", whole);
        all.set("before", onDay(whole, asked.since().toString()));
        all.set("after", onDay(whole, asked.day().toString()));
        all.put("day", asked.day().toString());
        all.put("since", asked.since().toString());
        if (asked.key() != null) {
            all.put("key", asked.key());
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static ObjectNode onDay(ObjectNode lens, String day) {
        ObjectNode other = lens.deepCopy();
        other.remove("from");
        other.remove("until");
        other.put("asOf", day);
        return other;
    }
}
