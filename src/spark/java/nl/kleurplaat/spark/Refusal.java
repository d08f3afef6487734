package nl.kleurplaat.spark;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a job is not done, in a sentence. */
final class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /** @param arguments numbered in the sentence */
    Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** In Dutch, or in English. */
    String sentence(Locale language) {
        return sentence(language, key, arguments);
    }

    /** What is said without anything being refused. */
    static String sentence(Locale language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        "texts.spark",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
