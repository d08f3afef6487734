package nl.kleurplaat.analysis.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.practice.StepStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far some steps are. Statuses are those that the record holds now, it keeps no earlier ones; the day only says what is
 * overdue and what comes next.
 *
 * @param steps how many there are
 * @param done how many have been done
 * @param started how many are being done
 * @param open how many are not begun
 * @param dropped how many will not be done
 * @param overdue those still to be done that were due before the day, the longest overdue first; what is due on the day
 *     itself is not overdue
 * @param next the first that is still to be done and due on the day or later; null: none has such a day
 */
public record Progress(
        int steps,
        int done,
        int started,
        int open,
        int dropped,
        List<Step> overdue,
        @Nullable Step next) {

    private static final Comparator<Step> BY_DUE = Comparator.comparing(
                    (Step step) -> Objects.requireNonNull(step.due()))
            .thenComparing(Step::key);

    public static Progress of(Collection<Step> steps, LocalDate day) {
        return new Progress(
                steps.size(),
                count(steps, StepStatus.DONE),
                count(steps, StepStatus.STARTED),
                count(steps, StepStatus.OPEN),
                count(steps, StepStatus.DROPPED),
                toDo(steps, due -> due.isBefore(day)).toList(),
                toDo(steps, due -> !due.isBefore(day)).findFirst().orElse(null));
    }

    private static int count(Collection<Step> steps, StepStatus status) {
        return (int) steps.stream().filter(step -> step.status() == status).count();
    }

    private static Stream<Step> toDo(Collection<Step> steps, Predicate<LocalDate> due) {
        return steps.stream()
                .filter(step -> step.isOpen() && step.due() != null && due.test(Objects.requireNonNull(step.due())))
                .sorted(BY_DUE);
    }

    /** The share that is done of those that were not dropped, 0–1; null where there are none. */
    public @Nullable Double shareDone() {
        return steps == dropped ? null : (double) done / (steps - dropped);
    }

    /** How far they are, what is overdue and what comes next. */
    public Sentence summary() {
        if (steps == 0) {
            return Sentence.of("steps.none");
        }
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence(
                "steps.summary",
                Map.of("steps", steps, "done", done, "started", started, "open", open, "dropped", dropped)));
        if (!overdue.isEmpty()) {
            said.add(new Sentence("steps.overdue", Map.of("count", overdue.size())));
        }
        if (next != null) {
            said.add(new Sentence("steps.next", Map.of("due", Objects.requireNonNull(next.due()))));
        }
        return Sentence.all(said);
    }
}
