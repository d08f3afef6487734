package nl.kleurplaat.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.intake.check.Mode;
import nl.kleurplaat.intake.check.Options;
import nl.kleurplaat.intake.rows.Finding;

/** How a request wants its file imported; a parameter that is unknown or badly written is refused, never ignored. */
record ImportParameters(Options options, boolean waits) {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("dryRun", "skipErrors", "mode", "newWords", "wait"));

    static ImportParameters of(Map<String, String[]> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name) && !name.equals(Looking.MAPPING)) {
                throw new Problem(
                        ProblemCode.BAD_INPUT,
                        "intake.unknown-parameter",
                        Finding.shortened(name),
                        String.join(", ", KNOWN));
            }
        }
        String mode = one(parameters, "mode", "merge").toLowerCase(Locale.ROOT);
        if (!mode.equals("merge") && !mode.equals("replace")) {
            throw wrong("mode", mode, "merge, replace");
        }
        String newWords = one(parameters, "newWords", "make").toLowerCase(Locale.ROOT);
        if (!newWords.equals("make") && !newWords.equals("refuse")) {
            throw wrong("newWords", newWords, "make, refuse");
        }
        return new ImportParameters(
                new Options(
                        yes(parameters, "dryRun"),
                        yes(parameters, "skipErrors"),
                        Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
                        newWords.equals("refuse")),
                yes(parameters, "wait"));
    }

    private static boolean yes(Map<String, String[]> parameters, String name) {
        String value = one(parameters, name, "false").toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, value, "true, false");
        }
        return value.equals("true");
    }

    private static String one(Map<String, String[]> parameters, String name, String absent) {
        String[] values = parameters.getOrDefault(name, new String[] {absent});
        if (values.length != 1) {
            throw wrong(name, String.join(", ", values), "1");
        }
        return values[0];
    }

    private static Problem wrong(String name, String value, String known) {
        return new Problem(ProblemCode.BAD_INPUT, "intake.bad-parameter", name, Finding.shortened(value), known);
    }
}
