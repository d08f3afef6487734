package nl.kleurplaat.exports.reports;

import java.util.List;
import nl.kleurplaat.api.Sentence;

/**
 * A report in no language yet.
 *
 * @param name of its kind
 * @param about what it is about: the day, and what is left out
 * @param onePage whether it is for one sheet of paper, without contents and appendix on it
 */
record ReportContent(String name, Sentence title, List<Sentence> about, List<Chapter> chapters, boolean onePage) {}
