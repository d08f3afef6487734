package nl.kleurplaat.types;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of a thing of a type.
 *
 * @param column its name in tables, in English
 * @param aliases other names in tables, Dutch ones first
 * @param target the table of the things that it refers to, or the name of the vocabulary of a word; empty for other types
 * @param choices what may be written, normalised, to what is kept; empty for other types
 * @param limit the longest value, in characters; of a number the largest
 * @param relation the type of the relationships that keep it, from the thing to what it refers to; empty where it is a
 *     property
 */
public record Field(
        String column,
        FieldType type,
        List<String> aliases,
        Set<Trait> traits,
        String target,
        Map<String, String> choices,
        int limit,
        String relation) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 10_000;

    static Field of(String column, FieldType type, String... aliases) {
        return new Field(column, type, target(type), Map.of(), longest(column, type), aliases);
    }

    private Field(
            String column, FieldType type, String target, Map<String, String> choices, int limit, String... aliases) {
        this(column, type, Arrays.asList(aliases), Set.of(), target, choices, limit, "");
    }

    static Field id(String... aliases) {
        return of("id", FieldType.KEY, aliases).required().identifying();
    }

    static Field text(String column, String... aliases) {
        return of(column, FieldType.TEXT, aliases);
    }

    static Field reference(String column, String table, String... aliases) {
        return to(column, FieldType.REFERENCE, table, aliases);
    }

    static Field references(String column, String table, String... aliases) {
        return to(column, FieldType.REFERENCES, table, aliases);
    }

    static Field links(String column, String table, String... aliases) {
        return to(column, FieldType.LINKS, table, aliases);
    }

    static Field word(String column, String vocabulary, String... aliases) {
        return to(column, FieldType.WORD, vocabulary, aliases);
    }

    private static Field to(String column, FieldType type, String target, String... aliases) {
        return new Field(column, type, target, Map.of(), longest(column, type), aliases);
    }

    static Field choice(String column, Map<String, String> choices, String... aliases) {
        return new Field(column, FieldType.CHOICE, "", choices, LONGEST_KEY, aliases);
    }

    /** A whole number from 1 to {@code most}. */
    static Field number(String column, int most, String... aliases) {
        return new Field(column, FieldType.NUMBER, "", Map.of(), most, aliases);
    }

    Field required() {
        return with(Trait.REQUIRED);
    }

    Field identifying() {
        return with(Trait.IDENTIFYING);
    }

    Field naming() {
        return with(Trait.NAMING);
    }

    Field personal() {
        return with(Trait.PERSONAL);
    }

    Field ofRole() {
        return with(Trait.PERSONAL).with(Trait.OF_ROLE);
    }

    /** Whether only those see it who may see who somebody is. */
    public boolean isOfPerson() {
        return is(Trait.PERSONAL) && !is(Trait.OF_ROLE);
    }

    Field claim() {
        return with(Trait.CLAIM);
    }

    /** The thing goes with what this refers to. */
    Field owned() {
        return with(Trait.OWNED);
    }

    /**
     * Whether it stays as it is as long as its thing is there: a part of its key, but for a reference that the thing loses
     * when what it refers to goes, and may get back.
     */
    public boolean isFixed() {
        return is(Trait.IDENTIFYING) && (!type.related() || is(Trait.REQUIRED) || is(Trait.OWNED));
    }

    Field searchable() {
        return with(Trait.SEARCHABLE);
    }

    Field filterable() {
        return with(Trait.FILTERABLE);
    }

    /** What it refers to lists the thing. */
    Field listed() {
        return with(Trait.LISTED);
    }

    private Field with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field(column, type, aliases, Set.copyOf(more), target, choices, limit, relation);
    }

    /** Kept as relationships of this type, from the thing. */
    Field as(String relationship) {
        return new Field(column, type, aliases, traits, target, choices, limit, relationship);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether its text is English; what is not said otherwise is Dutch. */
    public boolean isEnglish() {
        return column.endsWith("_en");
    }

    /** Its column in a table in this language; that of the own id is the same in all. */
    public String column(Locale language) {
        boolean own = !Names.isEnglish(language) && type != FieldType.KEY && !aliases.isEmpty();
        return own ? aliases.getFirst() : column;
    }

    /** What it is called for people: its column as words. */
    public String heading(Locale language) {
        String words = column(language).replaceAll("_id(_|$)", "$1").replace('_', ' ');
        return words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    /** What is written for one of the {@link #choices} that is kept: in English the same, in Dutch the first other word. */
    public String word(String kept, Locale language) {
        String same = kept.toLowerCase(Locale.ROOT);
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(kept))
                .map(Map.Entry::getKey)
                .filter(word -> Names.isEnglish(language) == word.equals(same))
                .sorted()
                .findFirst()
                .orElse(same);
    }

    /** Its name as a property: the column's in one word. */
    public String property() {
        var property = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                property.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return property.toString();
    }

    /**
     * Its name in the API: {@code key} for the thing's own id, otherwise that of the property without an ending Id, and in
     * the plural where several are meant.
     */
    public String name() {
        if (type == FieldType.KEY) {
            return "key";
        }
        String name = property();
        if (type.reference() && name.endsWith("Id")) {
            name = name.substring(0, name.length() - 2) + (type == FieldType.REFERENCES ? "s" : "");
        }
        return name;
    }

    /** Whether this is its name in the API, in the singular or the plural. */
    public boolean isCalled(String word) {
        String name = name();
        String plural = name.endsWith("s") ? name + "es" : name + "s";
        return word.equals(name) || (type.several() ? name.equals(word + "s") : word.equals(plural));
    }

    /** The label of what it refers to; only of a field that is kept as relationships. */
    public String label() {
        return switch (type) {
            case REGION -> "Region";
            case DOMAIN -> "Domain";
            default -> Types.named(target).label();
        };
    }

    private static String target(FieldType type) {
        return type == FieldType.DOMAINS ? "domains" : "";
    }

    /** Names have an index, which takes no longer texts. */
    private static int longest(String column, FieldType type) {
        return switch (type) {
            case KEY, REFERENCE, REFERENCES, WORD, COLOUR, EMAIL, START, END, DAY, NUMBER, BOOLEAN -> LONGEST_KEY;
            case REGION, DOMAIN, URL -> LONGEST_NAME;
            default -> column.equals("name") ? LONGEST_NAME : LONGEST_TEXT;
        };
    }
}
