package nl.kleurplaat.exports.reports;

import com.openhtmltopdf.extend.Hyphenator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.fop.hyphenation.Hyphenation;
import org.apache.fop.hyphenation.HyphenationTree;

/** Says where words of a language may be broken, by the patterns of TeX: with soft hyphens. Safe for use by several threads. */
final class Hyphens implements Hyphenator {

    private static final Map<String, Hyphens> KNOWN = new ConcurrentHashMap<>();
    private static final char SOFT = '\u00AD';
    /** Shorter words stay whole. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{7,}");

    private static final int FEWEST_BEFORE = 3;
    private static final int FEWEST_AFTER = 3;

    private final HyphenationTree patterns;

    private Hyphens(HyphenationTree patterns) {
        this.patterns = patterns;
    }

    static Hyphens of(Locale language) {
        return KNOWN.computeIfAbsent(
                language.getLanguage(),
                code -> new Hyphens(org.apache.fop.hyphenation.Hyphenator.getFopHyphenationTree(code)));
    }

    @Override
    public String hyphenateText(String text) {
        return WORD.matcher(text).replaceAll(this::hyphenated);
    }

    private String hyphenated(MatchResult word) {
        Hyphenation found = patterns.hyphenate(word.group(), FEWEST_BEFORE, FEWEST_AFTER);
        if (found == null) {
            return word.group();
        }
        StringBuilder whole = new StringBuilder(word.group());
        int[] points = found.getHyphenationPoints();
        for (int i = points.length - 1; i >= 0; i--) {
            whole.insert(points[i], SOFT);
        }
        return whole.toString();
    }
}
