package nl.kleurplaat.types;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A column of a table.
 *
 * @param name its name in English, as in the answers
 * @param aliases other names, Dutch ones first
 * @param required whether a file without it is refused, and a new thing without a value
 * @param identifying whether it is a part of the key of the row's thing
 * @param personal whether its values are personal data, which no stored report repeats
 * @param target the table that a reference points at, or the name of the vocabulary of a word; empty for other types
 * @param choices what may be written, normalised, to what is kept; empty for other types
 * @param limit the longest value, in characters; of a number the largest
 * @param relation the type of the relationships that keep it, where it is kept as relationships
 * @param owned whether the row's thing goes when what this column points at goes
 */
public record Column(
        String name,
        CellType type,
        List<String> aliases,
        boolean required,
        boolean identifying,
        boolean personal,
        String target,
        Map<String, String> choices,
        int limit,
        String relation,
        boolean owned) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 10_000;

    static Column of(String name, CellType type, String... aliases) {
        return new Column(
                name, type, Arrays.asList(aliases), false, false, false, "", Map.of(), longest(type), "", false);
    }

    static Column id(String... aliases) {
        return of("id", CellType.KEY, aliases).must().identifies();
    }

    static Column reference(String name, String table, String... aliases) {
        return of(name, CellType.REFERENCE, aliases).to(table);
    }

    static Column references(String name, String table, String... aliases) {
        return of(name, CellType.REFERENCES, aliases).to(table);
    }

    static Column word(String name, String vocabulary, String... aliases) {
        return of(name, CellType.WORD, aliases).to(vocabulary);
    }

    static Column choice(String name, Map<String, String> choices, String... aliases) {
        Column c = of(name, CellType.CHOICE, aliases);
        return new Column(
                name,
                c.type,
                c.aliases,
                c.required,
                c.identifying,
                c.personal,
                c.target,
                choices,
                LONGEST_KEY,
                "",
                false);
    }

    static Column links(String name, String table, String... aliases) {
        return of(name, CellType.LINKS, aliases).to(table);
    }

    /** A whole number from 1 to {@code most}. */
    static Column number(String name, int most, String... aliases) {
        Column c = of(name, CellType.NUMBER, aliases);
        return new Column(name, c.type, c.aliases, false, false, false, "", Map.of(), most, "", false);
    }

    /** Names have an index, which takes no longer texts. */
    @Override
    public int limit() {
        return type == CellType.TEXT && name.equals("name") ? LONGEST_NAME : limit;
    }

    Column must() {
        return new Column(name, type, aliases, true, identifying, personal, target, choices, limit, relation, owned);
    }

    Column identifies() {
        return new Column(name, type, aliases, required, true, personal, target, choices, limit, relation, owned);
    }

    Column aboutPersons() {
        return new Column(name, type, aliases, required, identifying, true, target, choices, limit, relation, owned);
    }

    /** Kept as relationships of this type, from the row's thing. */
    Column as(String relationship) {
        return new Column(
                name, type, aliases, required, identifying, personal, target, choices, limit, relationship, owned);
    }

    /** The row's thing goes with what this column points at. */
    Column owns() {
        return new Column(name, type, aliases, required, identifying, personal, target, choices, limit, relation, true);
    }

    private Column to(String table) {
        return new Column(name, type, aliases, required, identifying, personal, table, choices, limit, relation, owned);
    }

    /** The name of the property that keeps it. */
    public String property() {
        var property = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
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
    public String field() {
        if (type == CellType.KEY) {
            return "key";
        }
        String field = property();
        if (type.reference() && field.endsWith("Id")) {
            field = field.substring(0, field.length() - 2) + (type == CellType.REFERENCES ? "s" : "");
        }
        return field;
    }

    private static int longest(CellType type) {
        return switch (type) {
            case KEY, REFERENCE, REFERENCES, WORD, COLOUR, EMAIL, START, END, DAY, NUMBER, BOOLEAN -> LONGEST_KEY;
            case REGION, DOMAIN, URL -> LONGEST_NAME;
            default -> LONGEST_TEXT;
        };
    }
}
