package nl.kleurplaat.partnership;

import java.util.List;
import nl.kleurplaat.analysis.steps.Progress;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** How far steps are, as the API shows it. */
public record StepProgressView(Snapshot snapshot, Progress progress) {

    public int steps() {
        return progress.steps();
    }

    public int done() {
        return progress.done();
    }

    public int started() {
        return progress.started();
    }

    public int open() {
        return progress.open();
    }

    public int dropped() {
        return progress.dropped();
    }

    public int overdue() {
        return progress.overdue().size();
    }

    public @Nullable Double shareDone() {
        return progress.shareDone();
    }

    public List<ThingView<Step>> overdueSteps() {
        return progress.overdue().stream()
                .map(step -> new ThingView<>(snapshot, step))
                .toList();
    }

    public @Nullable ThingView<Step> next() {
        Step next = progress.next();
        return next == null ? null : new ThingView<>(snapshot, next);
    }
}
