package nl.kleurplaat.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Step;
import nl.kleurplaat.results.WorstGaps;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is done about gaps: the steps that are to close them. */
@Controller
class TakenUpController {

    private static final Comparator<Step> BY_DAY = Comparator.comparing(
                    Step::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Step::key);

    /**
     * A gap that steps are to close.
     *
     * @param gap its key
     * @param open whether it is still there
     */
    record TakenUpView(String gap, boolean open, List<ThingView<Step>> steps) {}

    @SchemaMapping(typeName = "Gap")
    List<ThingView<Step>> steps(GapView gap) {
        List<Step> steps = gap.analysis().snapshot().practice().naming(Step.class, "gap", gap.key());
        return ThingView.all(
                gap.analysis().snapshot(), steps.stream().sorted(BY_DAY).toList());
    }

    /** By key. */
    @SchemaMapping(typeName = "Network")
    List<TakenUpView> takenUp(NetworkView network) {
        NetworkAnalysis analysis = network.analysis();
        Map<String, List<Step>> byGap = analysis.snapshot().practice().all(Step.class).all().stream()
                .filter(step -> step.gap() != null)
                .collect(Collectors.groupingBy(
                        step -> Objects.requireNonNull(step.gap()), TreeMap::new, Collectors.toList()));
        if (byGap.isEmpty()) {
            return List.of();
        }
        Set<String> there = analysis.get(new WorstGaps(List.of(), Integer.MAX_VALUE)).stream()
                .map(gap -> gap.key(analysis.words()))
                .collect(Collectors.toSet());
        return byGap.entrySet().stream()
                .map(taken -> new TakenUpView(
                        taken.getKey(),
                        there.contains(taken.getKey()),
                        ThingView.all(
                                analysis.snapshot(),
                                taken.getValue().stream().sorted(BY_DAY).toList())))
                .toList();
    }
}
