package nl.kleurplaat.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/** What can be filled in of a thing. */
record RecordFieldView(Type type, Field field, Locale language) {

    /** As the mutations call it, such as {@code collaboration}. */
    public String name() {
        return field.name();
    }

    public String label() {
        return field.heading(language);
    }

    public Kind kind() {
        return Kind.of(field.type());
    }

    public boolean required() {
        return field.is(Trait.REQUIRED);
    }

    /** Whether it stays as it was made. */
    public boolean fixed() {
        return field.is(Trait.IDENTIFYING);
    }

    public boolean several() {
        return field.type().several();
    }

    /** Whether exactly one of the fields of which this is said is filled in. */
    public boolean oneOf() {
        return Arrays.stream(type.oneOf()).anyMatch(i -> type.field(i).equals(field));
    }

    public boolean personal() {
        return field.is(Trait.PERSONAL);
    }

    /** The name of the type that it refers to; null where it refers to none. */
    public @Nullable String target() {
        return field.type().reference() ? Types.named(field.target()).title() : null;
    }

    /** The fixed words, as the mutations take them. */
    public List<String> choices() {
        return field.choices().values().stream().distinct().sorted().toList();
    }

    /** What is written for each of the {@link #choices}. */
    public List<String> choiceLabels() {
        return choices().stream().map(kept -> field.word(kept, language)).toList();
    }

    /** The most characters, or the highest number. */
    public int most() {
        return field.limit();
    }

    /** What is filled in, however many there are of it. */
    enum Kind {
        REFERENCE,
        TEXT,
        WORD,
        CHOICE,
        DOMAIN,
        REGION,
        DATE,
        LAST_DAY,
        NUMBER,
        BOOLEAN,
        COLOUR,
        EMAIL,
        URL;

        static Kind of(FieldType type) {
            return switch (type) {
                case REFERENCE, REFERENCES, LINKS -> REFERENCE;
                case KEY, TEXT, TEXTS -> TEXT;
                case DOMAIN, DOMAINS -> DOMAIN;
                case START, DAY -> DATE;
                case END -> LAST_DAY;
                case WORD, CHOICE, REGION, NUMBER, BOOLEAN, COLOUR, EMAIL, URL -> valueOf(type.name());
            };
        }
    }
}
