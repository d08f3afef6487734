package nl.kleurplaat.analysis.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.opportunities.Closing.Closed;
import nl.kleurplaat.analysis.steps.Progress;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Opportunity;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.Strength;

/**
 * Opportunities beside the strengths that they build on (a kansenmatrix), as dialogues brought them out.
 *
 * @param columns the strengths that the dialogues brought out, and those of other dialogues that their opportunities build
 *     on; by key
 * @param rows the opportunities that the dialogues brought out, by key
 */
public record OpportunityMatrix(List<Strength> columns, List<Row> rows) {

    /**
     * An opportunity.
     *
     * @param columns the places of the strengths that it builds on, ascending
     * @param steps towards it
     */
    public record Row(
            Opportunity opportunity, Dialogue dialogue, List<Integer> columns, List<Step> steps, Progress progress) {

        /** Whether it builds on no strength. */
        public boolean isWithoutStrength() {
            return columns.isEmpty();
        }

        /** Whether nothing is done towards it, or ever was. */
        public boolean isWithoutSteps() {
            return steps.isEmpty();
        }

        /** @param closed what it would close */
        public Sentence reason(List<Closed> closed) {
            return count("opportunities.closes", closed.size())
                    .then(count("opportunities.builds-on", columns.size()))
                    .then(progress.summary());
        }
    }

    /**
     * The matrix of the dialogues that were held on a day or before it.
     *
     * @param heldAt which organisations' dialogues, by key
     * @param day on which steps are overdue or not
     */
    public static OpportunityMatrix of(Practice practice, Predicate<String> heldAt, LocalDate day) {
        List<Dialogue> dialogues = practice.all(Dialogue.class).all().stream()
                .filter(it -> heldAt.test(it.organisation()) && !it.date().isAfter(day))
                .toList();
        Map<String, Strength> strengths = new TreeMap<>();
        Map<String, Opportunity> opportunities = new TreeMap<>();
        for (Dialogue dialogue : dialogues) {
            practice.naming(Strength.class, "dialogue", dialogue.key()).forEach(it -> strengths.put(it.key(), it));
            practice.naming(Opportunity.class, "dialogue", dialogue.key())
                    .forEach(it -> opportunities.put(it.key(), it));
        }
        for (Opportunity opportunity : opportunities.values()) {
            for (String key : opportunity.strengths()) {
                Strength strength = practice.all(Strength.class).find(key);
                if (strength != null) {
                    strengths.put(key, strength);
                }
            }
        }
        Map<String, Integer> places = new HashMap<>();
        strengths.keySet().forEach(key -> places.put(key, places.size()));
        List<Row> rows = new ArrayList<>();
        for (Opportunity opportunity : opportunities.values()) {
            List<Step> steps = practice.naming(Step.class, "opportunity", opportunity.key());
            rows.add(new Row(
                    opportunity,
                    Objects.requireNonNull(practice.all(Dialogue.class).find(opportunity.dialogue())),
                    opportunity.strengths().stream()
                            .filter(places::containsKey)
                            .map(key -> places.getOrDefault(key, -1))
                            .distinct()
                            .sorted()
                            .toList(),
                    steps,
                    Progress.of(steps, day)));
        }
        return new OpportunityMatrix(List.copyOf(strengths.values()), List.copyOf(rows));
    }

    public Sentence reason() {
        Sentence said =
                new Sentence("opportunities.matrix", Map.of("opportunities", rows.size(), "strengths", columns.size()));
        said = add(said, "opportunities.without-strength", count(Row::isWithoutStrength));
        said = add(said, "opportunities.without-steps", count(Row::isWithoutSteps));
        said = add(
                said,
                "opportunities.overdue",
                count(row -> !row.progress().overdue().isEmpty()));
        return add(said, "opportunities.unused", unused().size());
    }

    private int count(Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static Sentence add(Sentence said, String key, int count) {
        return count == 0 ? said : said.then(count(key, count));
    }

    private static Sentence count(String key, int count) {
        return new Sentence(key, Map.of("count", count));
    }

    /** The strengths that no opportunity builds on, by key. */
    public List<Strength> unused() {
        return IntStream.range(0, columns.size())
                .filter(column -> rows.stream().noneMatch(row -> row.columns().contains(column)))
                .mapToObj(columns::get)
                .toList();
    }
}
