package nl.kleurplaat.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.comparison.Attention;
import nl.kleurplaat.analysis.comparison.Intervened;
import nl.kleurplaat.analysis.effect.EffectBeside;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.explore.EffectBesideView.GroupBesideView;
import nl.kleurplaat.lens.Lens;
import nl.kleurplaat.lens.LensInput;
import nl.kleurplaat.practice.Intervention;
import nl.kleurplaat.results.BesideOthers;
import nl.kleurplaat.results.Results;
import nl.kleurplaat.results.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network before and after an intervention, and beside what had none. */
@Controller
class InterventionController {

    private final Results results;
    private final Texts texts;

    InterventionController(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Intervention")
    ComparisonView effect(
            ThingView<Intervention> intervention,
            @Argument @Nullable LocalDate before,
            @Argument @Nullable LocalDate after,
            @Argument @Nullable LensInput lens,
            @Argument @Nullable Boolean among,
            Visit asked) {
        Lens through = LensInput.of(lens);
        Intervened intervened = intervened(intervention, before, after, through, asked);
        return ComparisonView.of(
                results.of(through.onDay(intervened.before()), asked),
                results.of(through.onDay(intervened.after()), asked),
                new Attention(intervened.tookPart(), among != null && among));
    }

    @SchemaMapping(typeName = "Intervention")
    EffectBesideView effectBeside(
            ThingView<Intervention> intervention,
            @Argument @Nullable LocalDate before,
            @Argument @Nullable LocalDate after,
            @Argument @Nullable LensInput lens,
            @Argument @Nullable EffectMeasure measure,
            @Argument @Nullable Integer seed,
            Visit asked) {
        Lens through = LensInput.of(lens);
        Intervened intervened = intervened(intervention, before, after, through, asked);
        var question = new BesideOthers(
                measure == null ? EffectMeasure.PARTNERS_ACROSS : measure,
                intervened,
                seed == null ? EffectBeside.SEED : seed);
        return new EffectBesideView(
                new NetworkAnalysis(results.of(through.onDay(intervened.before()), asked), false),
                results.of(through.onDay(intervened.after()), asked).get(question));
    }

    private Intervened intervened(
            ThingView<Intervention> intervention,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            Lens through,
            Visit asked) {
        Visit visit = results.visit(through, asked);
        LocalDate last = after != null ? after : through.asOf() != null ? through.asOf() : visit.today();
        return Intervened.of(visit.snapshot(), through, intervention.it(), before, last);
    }

    @SchemaMapping(typeName = "EffectBeside")
    String reason(EffectBesideView effect, Locale language) {
        return texts.text(language, effect.it().reason(effect.analysis().words()));
    }

    @SchemaMapping(typeName = "EffectBeside")
    List<GroupBesideView> groups(EffectBesideView effect, @Argument @Nullable Integer first) {
        return effect.groups(Paging.limit(first));
    }
}
