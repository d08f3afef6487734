package nl.kleurplaat.exports.reports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/** The reports there are, by name. */
final class Reports {

    private interface Maker {
        ReportContent of(Asked asked);
    }

    /** Of a computation, whose answer may become better: it does not follow from what is asked. */
    static final String PROGRAMME = "programme";

    private static final Map<String, Maker> ALL = new TreeMap<>(Map.of(
            "advice",
            AdviceReport::of,
            "cross-domain",
            CrossDomainReport::of,
            "organisation",
            OrganisationReport::of,
            "effect",
            EffectReport::of,
            PROGRAMME,
            ProgrammeReport::of,
            "vulnerability",
            VulnerabilityReport::of));

    private Reports() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws Problem NOT_FOUND for another name, and what the report throws */
    static ReportContent of(String name, Asked asked) {
        Maker maker = ALL.get(name);
        if (maker == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "reports.no-report", name, Nearest.names(name, ALL.keySet()));
        }
        return maker.of(asked);
    }
}
