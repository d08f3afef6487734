package nl.kleurplaat.intake.assistant;

import java.util.Set;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a sheet holds: a field of one of our tables, of the things that a row speaks of.
 *
 * @param table of the field; empty where the column is left out
 * @param column of the table
 * @param role of the organisations that the column names; empty where nothing is said of it
 */
record Meaning(String table, String column, String role) {

    static final Meaning LEFT_OUT = new Meaning("", "", "");
    /** The column is headed by the name of a collaboration or organisation, and holds a mark where they belong together. */
    static final Meaning MARK = of("participations.mark");
    /** Organisations that the organisation of the row works with. */
    static final Meaning PARTNER = of("participations.partner");

    static final Meaning A = of("ties.a");
    static final Meaning B = of("ties.b");

    /** Several columns may hold these. */
    private static final Set<String> SEVERAL = Set.of(
            "participations.organisation_id",
            "participations.collaboration_id",
            "participations.mark",
            "participations.partner",
            "representations.collaboration_id",
            "stakeholders.name");

    /** Reads what {@link #code} writes; empty is left out. */
    static Meaning of(String code) {
        int dot = code.indexOf('.');
        int hash = code.indexOf('#');
        return dot < 0
                ? LEFT_OUT
                : new Meaning(
                        code.substring(0, dot),
                        code.substring(dot + 1, hash < 0 ? code.length() : hash),
                        hash < 0 ? "" : code.substring(hash + 1));
    }

    static Meaning of(Type type, Field field) {
        return new Meaning(type.name(), field.column(), "");
    }

    /** As it is called in answers and mappings, such as {@code organisations.name}; empty where it is left out. */
    String code() {
        return isLeftOut() ? "" : place() + (role.isEmpty() ? "" : "#" + role);
    }

    /** The same without a role. */
    String place() {
        return table + "." + column;
    }

    boolean isLeftOut() {
        return table.isEmpty();
    }

    boolean is(String place) {
        return place().equals(place);
    }

    boolean mayRepeat() {
        return SEVERAL.contains(place());
    }

    /** Whether a cell may hold several. */
    boolean takesSeveral() {
        Field field = field();
        return equals(A)
                || equals(B)
                || (mayRepeat() && !equals(MARK))
                || is("stakeholders.organisation_id")
                || (field != null && (field.type() == FieldType.DOMAINS || field.type() == FieldType.TEXTS));
    }

    /** The field of our table; null where it is none. */
    @Nullable
    Field field() {
        Type type = Types.find(table);
        int index = type == null ? -1 : type.indexOrNone(column);
        return type == null || index < 0 ? null : type.field(index);
    }
}
