package nl.kleurplaat.exports.map;

import com.ibm.icu.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.exports.LensInWords;
import nl.kleurplaat.results.Seen;

/** Everything that the map says, in a language. */
record MapWords(Texts texts, Locale language) {

    String say(Sentence sentence) {
        return texts.text(language, sentence);
    }

    String say(String key, Object... numbered) {
        return texts.text(language, key, numbered);
    }

    String title(Seen seen) {
        Wording words = Wording.of(seen.snapshot(), seen.lens(), seen.network());
        return say(
                "exports.map.title",
                words.actors(seen.network().size()),
                seen.ties().ties());
    }

    /** What is looked at. */
    String about(Seen seen) {
        return LensInWords.of(seen).stream().map(this::say).collect(Collectors.joining(" "));
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(value < 1 ? 3 : 1);
        return format.format(value);
    }
}
