package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.agenda.AgendaProgress;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.snapshot.Snapshot;

/** How far an agenda is, as the API shows it. */
record AgendaProgressView(Snapshot snapshot, AgendaProgress progress) {

    /** How far one of its items is. */
    record ItemView(Snapshot snapshot, AgendaProgress.ItemProgress progress) {

        public ThingView<AgendaItem> item() {
            return new ThingView<>(snapshot, progress.item());
        }

        public StepProgressView steps() {
            return new StepProgressView(snapshot, progress.progress());
        }
    }

    public LocalDate asOf() {
        return progress.day();
    }

    public StepProgressView steps() {
        return new StepProgressView(snapshot, progress.all());
    }

    public int itemCount() {
        return progress.items().size();
    }

    public List<ThingView<AgendaItem>> withoutSteps() {
        return progress.withoutSteps().stream()
                .map(item -> new ThingView<>(snapshot, item))
                .toList();
    }
}
