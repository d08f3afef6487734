package nl.kleurplaat.analysis.introductions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import nl.kleurplaat.snapshot.Snapshot;

/** Tells of a pair of actors why they would come to work together, and who could bring them together. */
public final class Introductions {

    private final Network network;
    private final KnownAt known;
    private final LikelihoodModel model;
    private final Prospects prospects;
    private final Introducers introducers;
    private final Wording words;

    /** @param mandated who has somebody with a mandate */
    public Introductions(
            Snapshot snapshot,
            KnownAt known,
            LikelihoodModel model,
            Prospects prospects,
            BitSet mandated,
            Wording words) {
        network = known.network();
        this.known = known;
        this.model = model;
        this.prospects = prospects;
        introducers = new Introducers(snapshot, network, mandated);
        this.words = words;
    }

    /** @param pair its number in the prospects */
    public Introduction of(int pair) {
        int a = prospects.a()[pair];
        int b = prospects.b()[pair];
        double[] figures = known.row(a).with(b);
        double[] contributions = model.contributions(figures);
        List<Introduction.Term> terms = Arrays.stream(Predictor.values())
                .sorted(Comparator.comparingDouble(it -> -Math.abs(contributions[it.place])))
                .map(it -> new Introduction.Term(it, contributions[it.place], said(it, a, b, figures)))
                .toList();
        int through = introducers.between(a, b);
        return new Introduction(
                a,
                b,
                through,
                through < 0 ? null : introducers.reason(through, a, b, words),
                prospects.acquainted().of(a, b),
                prospects.likelihood()[pair],
                prospects.value(pair),
                prospects.gains()[pair],
                terms,
                model.horizon(),
                model.learned());
    }

    private Sentence said(Predictor predictor, int a, int b, double[] figures) {
        Sentence term = Sentence.of("introductions.term." + predictor.name());
        double figure = figures[predictor.place];
        return switch (predictor) {
            case ACTIVITY, BALANCE -> both(term, a, b, known.activity(a), known.activity(b));
            case RECENT -> both(term, a, b, known.recent(a), known.recent(b));
            case PARTNERS ->
                both(term, a, b, known.soFar().degree(a), known.soFar().degree(b));
            case PARTNERS_NOW ->
                both(term, a, b, network.ties().degree(a), network.ties().degree(b));
            case GROUPS, KINDS, REGIONS ->
                term.with("amount", Wording.amount(Math.exp(figure))).with("share", Math.exp(figure));
            case SAME_REGION, BEFORE, INTRODUCED, WAYS_OF_THREE -> term.with("is", figure > 0);
            case DOMAINS -> term.with("any", figure > 0).with("share", figure);
            case COMMON_PARTNERS -> term.with("count", common(a, b));
        };
    }

    private Sentence both(Sentence term, int a, int b, int ofA, int ofB) {
        return term.with("a", words.actor(a))
                .with("b", words.actor(b))
                .with("ofA", ofA)
                .with("ofB", ofB);
    }

    private int common(int a, int b) {
        Ties ties = known.soFar();
        return (int) IntStream.range(ties.offsets()[a], ties.offsets()[a + 1])
                .filter(arc -> ties.tie(ties.neighbours()[arc], b) >= 0)
                .count();
    }
}
