package nl.kleurplaat.command;

import com.ibm.icu.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.kleurplaat.api.Sentence;
import nl.kleurplaat.api.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says, in one language; also as picocli wants it for its help. Read without Spring, whose log alone
 * would take longer than a short command.
 */
final class CommandTexts extends ResourceBundle {

    private static final String OPTION = "--lang";
    private static final String FILE = "texts.command";
    private static final String OF_BACKUPS = "backup.";
    private static final String OF_FORMS = "compact.";

    private final Locale language;
    private final ResourceBundle patterns;
    private final ResourceBundle ofBackups;
    private final ResourceBundle ofForms;

    CommandTexts(Locale language) {
        this.language = language;
        this.patterns = file(FILE, language);
        this.ofBackups = file("texts.backup", language);
        this.ofForms = file("texts.compact", language);
    }

    private static ResourceBundle file(String name, Locale language) {
        return ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The language that a command asks for, else that of the computer: Dutch, or English for all others. */
    static Locale language(String... command) {
        String asked = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        for (int i = 0; i < command.length; i++) {
            if (command[i].startsWith(OPTION + "=")) {
                asked = command[i].substring(OPTION.length() + 1);
            } else if (command[i].equals(OPTION) && i + 1 < command.length) {
                asked = command[i + 1];
            }
        }
        return asked.equals(Texts.DUTCH.getLanguage()) ? Texts.DUTCH : Locale.ENGLISH;
    }

    Locale language() {
        return language;
    }

    String text(Sentence sentence) {
        String key = sentence.key();
        ResourceBundle file = key.startsWith(OF_BACKUPS) ? ofBackups : key.startsWith(OF_FORMS) ? ofForms : patterns;
        return new MessageFormat(file.getString(sentence.key()), language).format(sentence.named());
    }

    String text(String key, Object... numbered) {
        return text(Sentence.of(key, numbered));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return patterns.containsKey(key) ? text(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(patterns.keySet());
    }
}
