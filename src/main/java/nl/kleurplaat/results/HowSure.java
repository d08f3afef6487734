package nl.kleurplaat.results;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Effort;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.confidence.Confidence;
import nl.kleurplaat.analysis.confidence.Doubt;
import nl.kleurplaat.analysis.confidence.Heard;
import nl.kleurplaat.analysis.confidence.NextQuestion;
import nl.kleurplaat.analysis.confidence.SureGap;
import nl.kleurplaat.analysis.confidence.SureRank;
import nl.kleurplaat.analysis.gaps.Gap;
import nl.kleurplaat.analysis.gaps.GapKind;
import nl.kleurplaat.analysis.gaps.StillAGap;
import nl.kleurplaat.lens.Network;
import nl.kleurplaat.lens.Ties;
import org.jspecify.annotations.Nullable;

/**
 * How sure what is seen is.
 *
 * @param silent the numbers of who told nothing; null: as the record says
 * @param seed of the draws
 */
public record HowSure(@Nullable List<Integer> silent, long seed) implements Question<Confidence> {

    public HowSure {
        silent = silent == null ? null : List.copyOf(silent);
    }

    @Override
    public Confidence answer(Seen seen, Effort effort) {
        return Doubt.of(seen.network(), silentOf(seen), seed, effort);
    }

    private BitSet silentOf(Seen seen) {
        if (silent == null) {
            return Heard.of(seen.snapshot(), seen.lens(), seen.network()).silent();
        }
        BitSet all = new BitSet();
        silent.forEach(all::set);
        return all;
    }

    /** How sure the first places by a measure are; nothing where that cannot be said. */
    public record Ranks(HowSure doubt, Measure measure, int first) implements Question<List<SureRank>> {

        @Override
        public List<SureRank> answer(Seen seen, Effort effort) {
            Confidence confidence = seen.get(doubt);
            if (!confidence.isKnown()) {
                return List.of();
            }
            List<Ties> draws = confidence.draws(seen.ties());
            int[] primaries = seen.get(Measures.PRIMARIES);
            effort.expect(draws.size());
            return SureRank.of(
                    values(seen.ties(), primaries, effort),
                    draws.stream()
                            .map(ties -> {
                                double[] values = values(ties, primaries, effort);
                                effort.did(1);
                                return values;
                            })
                            .toList(),
                    first);
        }

        private double[] values(Ties ties, int[] primaries, Effort effort) {
            var scores = measure.scores(ties, primaries, effort);
            return IntStream.range(0, ties.actors())
                    .mapToDouble(v -> {
                        Number score = scores.getVertexScore(v);
                        return score == null ? Double.NEGATIVE_INFINITY : score.doubleValue();
                    })
                    .toArray();
        }
    }

    /** How sure the worst gaps are that follow from ties; nothing where that cannot be said. */
    public record GapsSure(HowSure doubt, int first) implements Question<List<SureGap>> {

        @Override
        public List<SureGap> answer(Seen seen, Effort effort) {
            Confidence confidence = seen.get(doubt);
            if (!confidence.isKnown()) {
                return List.of();
            }
            List<Gap> gaps = seen.get(new WorstGaps(List.copyOf(GapKind.OF_TIES), first));
            int[] primaries = seen.get(Measures.PRIMARIES);
            List<Ties> draws = confidence.draws(seen.ties());
            effort.expect(draws.size());
            int[] holds = new int[gaps.size()];
            for (Ties ties : draws) {
                Network drawn = seen.network().withMoreTies(ties);
                StillAGap still = new StillAGap(seen.ties(), drawn, Separation.of(ties, primaries));
                for (int g = 0; g < holds.length; g++) {
                    holds[g] += still.is(gaps.get(g)) ? 1 : 0;
                }
                effort.did(1);
            }
            return IntStream.range(0, holds.length)
                    .mapToObj(g -> new SureGap(gaps.get(g), draws.isEmpty() ? 1 : (double) holds[g] / draws.size()))
                    .toList();
        }
    }

    /** Whom to ask next. */
    public record Asked(HowSure doubt, int first) implements Question<List<NextQuestion>> {

        @Override
        public List<NextQuestion> answer(Seen seen, Effort effort) {
            return seen.get(doubt).ask(seen.ties(), first);
        }
    }
}
