package nl.kleurplaat.types;

import java.util.List;

/**
 * A type of things that can be changed by hand, as it follows from its table.
 *
 * @param type its name in the API
 * @param named whether its things have a key of their own; otherwise they are known by their identifying fields
 */
public record Editable(String type, boolean named, List<Field> fields) {

    /**
     * What can be said of a thing.
     *
     * @param holds what its value is
     * @param required whether a new thing must have it
     * @param identifying whether it is a part of what the thing is known by, and stays as it is
     * @param choices the words it may be, in the order of the alphabet; empty where any
     */
    public record Field(String name, Holds holds, boolean required, boolean identifying, List<String> choices) {}

    /** What the value of a field is. */
    public enum Holds {
        KEY,
        TEXT,
        TEXTS,
        WORD,
        CHOICE,
        DAY,
        NUMBER,
        BOOLEAN,
        COLOUR,
        EMAIL,
        URL,
        DOMAIN,
        DOMAINS,
        REGION,
        REFERENCE,
        REFERENCES,
        LINKS;

        /** Whether it is a list of values. */
        public boolean several() {
            return this == TEXTS || this == DOMAINS || this == REFERENCES || this == LINKS;
        }
    }

    /** All there are. */
    public static List<Editable> all() {
        return Tables.ALL.stream().map(Editable::of).toList();
    }

    private static Editable of(Table table) {
        return new Editable(
                table.type(),
                table.hasId(),
                table.columns().stream().map(Editable::field).toList());
    }

    private static Field field(Column column) {
        return new Field(
                column.field(),
                holds(column.type()),
                column.required(),
                column.identifying(),
                column.choices().values().stream().distinct().sorted().toList());
    }

    private static Holds holds(CellType type) {
        return switch (type) {
            case START, END -> Holds.DAY;
            default -> Holds.valueOf(type.name());
        };
    }
}
