package nl.kleurplaat.explore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.analysis.confidence.Confidence;
import nl.kleurplaat.analysis.confidence.Figure;
import nl.kleurplaat.analysis.confidence.Heard;
import nl.kleurplaat.analysis.confidence.Interval;
import nl.kleurplaat.analysis.confidence.SureGap;
import nl.kleurplaat.analysis.confidence.SureRank;
import nl.kleurplaat.results.HowSure;
import nl.kleurplaat.results.Measure;

/** How sure what is seen is, as the API shows it. */
record ConfidenceView(NetworkAnalysis analysis, HowSure asked, Confidence it) {

    public List<ActorView> silent() {
        return ActorView.all(analysis, it.silent());
    }

    public int told() {
        return it.told();
    }

    public int stale() {
        return heard().stale();
    }

    public int undated() {
        return heard().undated();
    }

    public int oneSided() {
        BitSet silent = new BitSet();
        Arrays.stream(it.silent()).forEach(silent::set);
        return Heard.oneSided(analysis.network(), silent);
    }

    private Heard heard() {
        return Heard.of(analysis.snapshot(), analysis.lens(), analysis.network());
    }

    public int draws() {
        return it.drawn().size();
    }

    public long seed() {
        return it.seed();
    }

    public List<FigureView> figures() {
        return it.intervals().stream()
                .map(interval -> new FigureView(analysis, interval))
                .toList();
    }

    List<RankView> ranks(Measure orderBy, int first) {
        return analysis.get(new HowSure.Ranks(asked, orderBy, first)).stream()
                .map(rank -> new RankView(analysis, rank))
                .toList();
    }

    List<GapSureView> gaps(int first) {
        return analysis.get(new HowSure.GapsSure(asked, first)).stream()
                .map(gap -> new GapSureView(analysis, gap))
                .toList();
    }

    /** Between what a figure lies, as the API shows it. */
    record FigureView(NetworkAnalysis analysis, Interval it) {

        public Figure figure() {
            return it.figure();
        }

        public double value() {
            return it.value();
        }

        public double low() {
            return it.low();
        }

        public double high() {
            return it.high();
        }
    }

    /** How sure a place is, as the API shows it. */
    record RankView(NetworkAnalysis analysis, SureRank it) {

        public ActorView actor() {
            return new ActorView(analysis, it.actor());
        }

        public int rank() {
            return it.rank();
        }

        public int top() {
            return it.top();
        }

        public double share() {
            return it.share();
        }

        public int low() {
            return it.low();
        }

        public int high() {
            return it.high();
        }
    }

    /** How sure a gap is, as the API shows it. */
    record GapSureView(NetworkAnalysis analysis, SureGap it) {

        public GapView gap() {
            return new GapView(analysis, it.gap());
        }

        public double holds() {
            return it.holds();
        }

        public boolean onlyIfComplete() {
            return it.onlyIfComplete();
        }
    }
}
