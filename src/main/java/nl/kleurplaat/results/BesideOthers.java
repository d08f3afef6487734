package nl.kleurplaat.results;

import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.comparison.Intervened;
import nl.kleurplaat.analysis.effect.EffectBeside;
import nl.kleurplaat.analysis.effect.EffectMeasure;
import nl.kleurplaat.analysis.effect.PlaceboTest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.lens.Attributes;
import nl.kleurplaat.lens.Grouping;
import nl.kleurplaat.lens.Lens;

/** What came of who took part in something, beside others and other days. It is asked of the network on the last day. */
public record BesideOthers(EffectMeasure measure, Intervened intervened, long seed) implements Question<EffectBeside> {

    /** @throws Problem BAD_INPUT by community: these are others on each day */
    @Override
    public EffectBeside answer(Seen seen, Effort effort) {
        Lens lens = seen.lens();
        if (lens.groupBy() == Grouping.COMMUNITY) {
            throw new Problem(ProblemCode.BAD_INPUT, "effect.communities");
        }
        return new PlaceboTest(
                        measure,
                        intervened.before(),
                        intervened.after(),
                        intervened.tookPart(),
                        seed,
                        day -> seen.through(lens.onDay(day)).network(),
                        network -> Attributes.of(seen.snapshot(), lens, network).firstRegions(),
                        effort)
                .result();
    }
}
