package nl.kleurplaat.explore;

import java.util.List;
import java.util.Locale;
import nl.kleurplaat.analysis.confidence.NextQuestion;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.explore.ConfidenceView.FigureView;
import nl.kleurplaat.explore.ConfidenceView.GapSureView;
import nl.kleurplaat.explore.ConfidenceView.RankView;
import nl.kleurplaat.results.HowSure;
import nl.kleurplaat.results.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How sure what is seen is, and whom to ask. */
@Controller
class ConfidenceController {

    private final Texts texts;

    ConfidenceController(Texts texts) {
        this.texts = texts;
    }

    @SchemaMapping(typeName = "Network")
    ConfidenceView confidence(
            NetworkView network, @Argument @Nullable List<String> silent, @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        HowSure asked = asked(analysis, silent, seed);
        return new ConfidenceView(analysis, asked, analysis.get(asked));
    }

    @SchemaMapping(typeName = "Network")
    List<NextQuestionView> nextQuestions(
            NetworkView network,
            @Argument @Nullable Integer first,
            @Argument @Nullable List<String> silent,
            @Argument @Nullable Integer seed) {
        NetworkAnalysis analysis = network.analysis();
        return analysis.get(new HowSure.Asked(asked(analysis, silent, seed), Paging.limit(first))).stream()
                .map(question -> new NextQuestionView(analysis, question))
                .toList();
    }

    private static HowSure asked(NetworkAnalysis analysis, @Nullable List<String> silent, @Nullable Integer seed) {
        return new HowSure(
                silent == null
                        ? null
                        : silent.stream()
                                .map(analysis::actor)
                                .distinct()
                                .sorted()
                                .toList(),
                seed == null ? 1 : seed);
    }

    @SchemaMapping(typeName = "Confidence")
    List<RankView> ranks(
            ConfidenceView confidence, @Argument @Nullable Measure orderBy, @Argument @Nullable Integer first) {
        return confidence.ranks(orderBy == null ? Measure.BETWEENNESS : orderBy, Paging.limit(first));
    }

    @SchemaMapping(typeName = "Confidence")
    List<GapSureView> gaps(ConfidenceView confidence, @Argument @Nullable Integer first) {
        return confidence.gaps(Paging.limit(first));
    }

    @SchemaMapping(typeName = "Confidence", field = "reason")
    String reasonOf(ConfidenceView confidence, Locale language) {
        return said(confidence.it().reason(confidence.analysis().words()), language);
    }

    @SchemaMapping(typeName = "FigureInterval", field = "reason")
    String reasonOf(FigureView figure, Locale language) {
        return said(figure.it().reason(figure.analysis().words()), language);
    }

    @SchemaMapping(typeName = "SureRank", field = "reason")
    String reasonOf(RankView rank, Locale language) {
        return said(rank.it().reason(rank.analysis().words()), language);
    }

    @SchemaMapping(typeName = "SureGap", field = "reason")
    String reasonOf(GapSureView gap, Locale language) {
        return said(gap.it().reason(gap.analysis().words()), language);
    }

    @SchemaMapping(typeName = "NextQuestion", field = "reason")
    String reasonOf(NextQuestionView question, Locale language) {
        return said(question.it().reason(question.analysis().words()), language);
    }

    private String said(Sentence sentence, Locale language) {
        return texts.text(language, sentence);
    }

    /** Whom to ask as the API shows it. */
    record NextQuestionView(NetworkAnalysis analysis, NextQuestion it) {

        public ActorView actor() {
            return new ActorView(analysis, it.actor());
        }

        public double shrinks() {
            return it.shrinks();
        }

        public double together() {
            return it.together();
        }
    }
}
