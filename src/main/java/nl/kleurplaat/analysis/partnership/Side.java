package nl.kleurplaat.analysis.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Assessment;
import nl.kleurplaat.practice.Criterion;
import nl.kleurplaat.snapshot.Days;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a partnership on a day.
 *
 * @param organisation its place in the snapshot
 * @param roles what it is there, each once; may be empty
 * @param since the first day of its part, see {@link nl.kleurplaat.snapshot.Days}
 * @param until the last day of its part, and no later than that of the collaboration
 * @param representations who speaks for it on the day: numbers in the snapshot's representations
 * @param assessments those of the last day up to this one on which it scored: usually one or none
 * @param outOfDate whether these are from more than {@value #YEARS} years before the day; they no longer count then
 */
public record Side(
        int organisation,
        List<String> roles,
        int since,
        int until,
        List<Integer> representations,
        Mandate mandate,
        List<Assessment> assessments,
        boolean outOfDate) {

    /** As long as an assessment counts. One of exactly so long ago still does. */
    public static final int YEARS = 2;

    static boolean isOutOfDate(List<Assessment> assessments, LocalDate day) {
        return !assessments.isEmpty()
                && assessments.getFirst().date().plusYears(YEARS).isBefore(day);
    }

    /** The day on which it last scored; null: it never has. */
    public @Nullable LocalDate assessed() {
        return assessments.isEmpty() ? null : assessments.getFirst().date();
    }

    /** That it has no mandate, and since when: since its last one was over, or since it takes part. */
    Sentence withoutMandate(String name) {
        LocalDate day = Days.date(mandate.isOver() ? mandate.last() : since);
        return day == null
                ? new Sentence("partnerships.without.never", Map.of("who", name))
                : new Sentence(
                        mandate.isOver() ? "partnerships.without.over" : "partnerships.without.since",
                        Map.of("who", name, "since", day));
    }

    /** What it scored on that day, out of date or not: where several people did, the mean of theirs. */
    public Map<Criterion, Double> scores() {
        Map<Criterion, List<Integer>> given = new TreeMap<>();
        assessments.forEach(assessment -> assessment
                .scores()
                .forEach((criterion, score) ->
                        given.computeIfAbsent(criterion, c -> new ArrayList<>()).add(score)));
        Map<Criterion, Double> scores = new EnumMap<>(Criterion.class);
        given.forEach((criterion, all) -> scores.put(
                criterion, all.stream().mapToInt(Integer::intValue).average().orElseThrow()));
        return Collections.unmodifiableMap(scores);
    }

    /** The mean of its scores, 1 to 5, out of date or not; null without any. */
    public @Nullable Double mean() {
        Map<Criterion, Double> scores = scores();
        return scores.isEmpty()
                ? null
                : scores.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
    }
}
