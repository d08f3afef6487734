package nl.kleurplaat.exports.reports;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.analysis.matrix.GroupMatrix;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.exports.LensInWords;

/** Collaboration across groups (domeinoverstijgende samenwerking), as a board reads it. */
final class CrossDomainReport {

    private CrossDomainReport() {}

    static ReportContent of(Asked asked) {
        NetworkChapters network = NetworkChapters.of(asked);
        TimeChapters time = TimeChapters.of(asked);
        PracticeChapters practice = PracticeChapters.of(asked);
        return new ReportContent(
                "cross-domain",
                Sentence.of("reports.title.cross-domain"),
                LensInWords.of(asked.seen()),
                List.of(
                        network.summary(),
                        network.map(),
                        network.matrix(),
                        network.gaps(),
                        network.bridges(),
                        network.regions(),
                        network.coverage(),
                        practice.partnerships(),
                        time.years(),
                        time.change(),
                        time.occurrences(),
                        practice.agenda(),
                        practice.obstacles(),
                        Quality.of(asked),
                        method()),
                false);
    }

    private static Chapter method() {
        return Chapter.of(
                "method",
                List.of(
                        Sentence.of("reports.method.tie"),
                        Sentence.of("reports.method.group"),
                        new Sentence("reports.method.chance", Map.of("rounds", GroupMatrix.ROUNDS)),
                        Sentence.of("reports.method.gap"),
                        Sentence.of("reports.method.bridge"),
                        Sentence.of("reports.method.day")));
    }
}
