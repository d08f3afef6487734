package nl.kleurplaat.explore;

import java.util.List;
import nl.kleurplaat.analysis.introductions.Introduction;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Acquaintance;
import nl.kleurplaat.results.Introducing;
import org.jspecify.annotations.Nullable;

/** Two who could meet, as the API shows it. */
record IntroductionView(NetworkAnalysis analysis, Introduction it) {

    public ActorView a() {
        return new ActorView(analysis, it.a());
    }

    public ActorView b() {
        return new ActorView(analysis, it.b());
    }

    public @Nullable ActorView through() {
        return it.through() < 0 ? null : new ActorView(analysis, it.through());
    }

    public @Nullable ThingView<Acquaintance> made() {
        Acquaintance made = it.made();
        return made == null ? null : new ThingView<>(analysis.snapshot(), made);
    }

    public double likelihood() {
        return it.likelihood();
    }

    public boolean learned() {
        return it.learned();
    }

    public int horizon() {
        return it.horizon();
    }

    public double value() {
        return it.value();
    }

    public int pairsNearer() {
        return it.gain();
    }

    public List<GapView> closes() {
        return analysis.get(new Introducing.Closes(a().key(), b().key())).stream()
                .map(gap -> new GapView(analysis, gap))
                .toList();
    }

    public List<LikelihoodTermView> terms() {
        return it.terms().stream().map(LikelihoodTermView::new).toList();
    }

    /** One term of a likelihood as the API shows it. */
    record LikelihoodTermView(Introduction.Term it) {

        public String name() {
            return it.predictor().name();
        }

        public double contribution() {
            return it.contribution();
        }
    }
}
