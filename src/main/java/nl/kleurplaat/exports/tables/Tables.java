package nl.kleurplaat.exports.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.kleurplaat.api.Nearest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.ActorKind;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.results.Seen;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/** The tables there are, by name. */
public final class Tables {

    private interface Maker {
        /** @param since the first day that counts, for what has one; null: a year before the day that is seen */
        Table of(Seen seen, @Nullable LocalDate since);
    }

    private static final Map<String, Maker> ALL = new LinkedHashMap<>();

    static {
        ALL.put("organisations", (seen, since) -> RecordTables.organisations(among(seen, ActorKind.ORGANISATION)));
        ALL.put("stakeholders", (seen, since) -> RecordTables.stakeholders(among(seen, ActorKind.STAKEHOLDER)));
        ALL.put("collaborations", (seen, since) -> RecordTables.collaborations(seen));
        ALL.put("participations", (seen, since) -> RecordTables.participations(seen));
        ALL.put("actors", (seen, since) -> NetworkTables.actors(seen));
        ALL.put("ties", (seen, since) -> NetworkTables.ties(seen));
        ALL.put("matrix", (seen, since) -> NetworkTables.matrix(seen));
        ALL.put("gaps", (seen, since) -> FindingTables.gaps(seen));
        ALL.put("bridges", (seen, since) -> FindingTables.bridges(seen));
        ALL.put("coverage", (seen, since) -> NetworkTables.coverage(seen));
        ALL.put("introductions", (seen, since) -> DecisionTables.introductions(seen));
        ALL.put("losses", (seen, since) -> DecisionTables.losses(seen));
        ALL.put("core-group", (seen, since) -> DecisionTables.coreGroup(seen));
        ALL.put("gatekeepers", (seen, since) -> DecisionTables.gatekeepers(seen));
        ALL.put("effects", (seen, since) -> DecisionTables.effects(seen));
        ALL.put("confidence", (seen, since) -> DecisionTables.confidence(seen));
        ALL.put("questions", (seen, since) -> DecisionTables.questions(seen));
        ALL.put("partnerships", (seen, since) -> FindingTables.partnerships(seen));
        ALL.put("cross-domain", CrossDomain::of);
        ALL.put("changes", (seen, since) -> FindingTables.changes(seen, Days.start(since(seen, since))));
    }

    private Tables() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * All of it is found when this returns; only its cells are made later.
     *
     * @throws Problem NOT_FOUND for another name, and what the table throws
     */
    public static Table of(String name, Seen seen, @Nullable LocalDate since) {
        Maker maker = ALL.get(name);
        if (maker == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "exports.no-table", name, Nearest.names(name, ALL.keySet()));
        }
        return maker.of(seen, since);
    }

    /**
     * The first day that counts.
     *
     * @throws Problem BAD_INPUT where it is after the day that is seen
     */
    public static LocalDate since(Seen seen, @Nullable LocalDate since) {
        LocalDate day = seen.network().asOf();
        if (since != null && since.isAfter(day)) {
            throw new Problem(ProblemCode.BAD_INPUT, "occurrences.day-to-come", since, day);
        }
        return since == null ? day.minusYears(1) : since;
    }

    /**
     * The day that an address names; null where it names none.
     *
     * @throws Problem BAD_INPUT for what is no day
     */
    public static @Nullable LocalDate day(@Nullable String since) {
        try {
            return since == null || since.isEmpty() ? null : LocalDate.parse(since);
        } catch (DateTimeException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "exports.since", since);
        }
    }

    private static Seen among(Seen seen, ActorKind kind) {
        Lens lens = seen.lens().on(kind);
        return lens.equals(seen.lens()) ? seen : seen.through(lens);
    }
}
