package nl.kleurplaat.intake.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;

/** What columns may be said to hold. */
final class Offered {

    private Offered() {}

    /** What the columns of a sheet of this subject may hold, in the order of our tables. */
    static List<Meaning> of(Subject subject) {
        return switch (subject) {
            case ORGANISATIONS ->
                with(
                        Types.ORGANISATIONS,
                        "participations.collaboration_id",
                        "participations.mark",
                        "participations.partner",
                        "stakeholders.name",
                        "stakeholders.title",
                        "stakeholders.email");
            case COLLABORATIONS ->
                with(
                        Types.COLLABORATIONS,
                        "participations.organisation_id#deelnemer",
                        "participations.organisation_id#trekker",
                        "participations.mark");
            case STAKEHOLDERS ->
                with(
                        Types.STAKEHOLDERS,
                        "representations.collaboration_id",
                        "representations.mandate",
                        "representations.from",
                        "representations.until");
            case PARTICIPATIONS ->
                with(
                        Types.PARTICIPATIONS,
                        "stakeholders.name",
                        "stakeholders.title",
                        "representations.mandate",
                        "representations.until");
            case TIES ->
                Stream.of(
                                "ties.a",
                                "ties.b",
                                "collaborations.name",
                                "collaborations.kind",
                                "collaborations.start",
                                "collaborations.end",
                                "collaborations.domains",
                                "collaborations.region",
                                "collaborations.goal")
                        .map(Meaning::of)
                        .toList();
            case MATRIX, TABLE, NOTHING -> List.of();
        };
    }

    private static List<Meaning> with(Type type, String... others) {
        var all = new ArrayList<Meaning>();
        type.fields().forEach(field -> all.add(Meaning.of(type, field)));
        Stream.of(others).map(Meaning::of).forEach(all::add);
        return all;
    }

    static boolean isOffered(Meaning meaning) {
        return Stream.of(Subject.values())
                .flatMap(subject -> of(subject).stream())
                .anyMatch(offered -> offered.is(meaning.place()));
    }
}
