package nl.kleurplaat.analysis.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.steps.Progress;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.practice.AgendaItem;
import nl.kleurplaat.practice.Practice;
import nl.kleurplaat.practice.Step;
import org.jspecify.annotations.Nullable;

/**
 * How far the items are that are on an agenda on a day.
 *
 * @param day that it was looked at
 * @param all over the steps of all items together
 * @param items those with most overdue steps first, then those with the smallest share done (without steps: 0), then by
 *     theme and key
 */
public record AgendaProgress(LocalDate day, Progress all, List<ItemProgress> items) {

    /** How far one item is. */
    public record ItemProgress(AgendaItem item, Progress progress) {

        private double share() {
            @Nullable Double share = progress.shareDone();
            return share == null ? 0 : share;
        }

        public Sentence reason() {
            return new Sentence("agenda.item", Map.of("theme", item.theme(), "progress", progress.summary()));
        }
    }

    /** @param items some may not be on the agenda on the day: those do not count */
    public static AgendaProgress of(Practice practice, Collection<AgendaItem> items, LocalDate day) {
        List<AgendaItem> there =
                items.stream().filter(item -> item.isThereOn(day)).toList();
        List<Step> steps = there.stream()
                .flatMap(item -> practice.naming(Step.class, "agendaItem", item.key()).stream())
                .toList();
        List<ItemProgress> each = there.stream()
                .map(item ->
                        new ItemProgress(item, Progress.of(practice.naming(Step.class, "agendaItem", item.key()), day)))
                .sorted(Comparator.comparingInt(
                                (ItemProgress it) -> -it.progress().overdue().size())
                        .thenComparingDouble(ItemProgress::share)
                        .thenComparing(it -> it.item().theme(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(it -> it.item().key()))
                .toList();
        return new AgendaProgress(day, Progress.of(steps, day), each);
    }

    /** The items for which nothing is to be done, in the same order. */
    public List<AgendaItem> withoutSteps() {
        return items.stream()
                .filter(it -> it.progress().steps() == 0)
                .map(ItemProgress::item)
                .toList();
    }

    public Sentence reason() {
        List<Sentence> said = new ArrayList<>();
        said.add(new Sentence("agenda.items", Map.of("count", items.size())));
        if (!items.isEmpty()) {
            said.add(all.summary());
        }
        List<String> without = withoutSteps().stream().map(AgendaItem::theme).toList();
        if (!without.isEmpty() && all.steps() > 0) {
            said.add(new Sentence("agenda.without", Map.of("count", without.size(), "themes", without)));
        }
        return Sentence.all(said);
    }
}
