package nl.kleurplaat.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be imported: its names, its columns, and what they become in the record.
 *
 * <p>How it is read and written stands in {@code cypher/intake/<name>.cypher}, or follows from its columns (see
 * {@link NodeStatements}).
 */
public final class Table {

    private final String name;
    private final List<String> aliases;
    private final String label;
    private final List<Column> columns;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byEnglishName = new HashMap<>();
    private final int[] identifying;
    private final int start;
    private final int end;
    private final int[] oneOf;

    /**
     * @param name in English, as in the answers
     * @param label of the nodes, or the type of the relationships, that its rows become
     */
    Table(String name, List<String> aliases, String label, List<Column> columns) {
        this(name, aliases, label, columns, List.of());
    }

    private Table(String name, List<String> aliases, String label, List<Column> columns, List<String> oneOf) {
        this.name = name;
        this.aliases = aliases;
        this.label = label;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            for (String alias : columns.get(i).aliases()) {
                byName.putIfAbsent(Names.folded(alias), i);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            byName.put(Names.folded(columns.get(i).name()), i);
            byEnglishName.put(columns.get(i).name(), i);
        }
        identifying = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).identifying())
                .toArray();
        start = firstOf(CellType.START);
        end = start < 0 ? -1 : firstOf(CellType.END);
        this.oneOf = oneOf.stream().mapToInt(this::index).toArray();
    }

    /** The same table, of which every thing has a value in exactly one of these columns. */
    Table exactlyOne(String... of) {
        return new Table(name, aliases, label, columns, List.of(of));
    }

    /** The indexes of the columns of which exactly one has a value; none where the table has no such rule. */
    public int[] oneOf() {
        return oneOf.clone();
    }

    /** The index of the column of the first day; -1 where the table has none. */
    public int start() {
        return start;
    }

    /** The index of the column of the last day; -1 where the table has none. */
    public int end() {
        return end;
    }

    private int firstOf(CellType type) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == type)
                .findFirst()
                .orElse(-1);
    }

    public String name() {
        return name;
    }

    public List<String> aliases() {
        return aliases;
    }

    public String label() {
        return label;
    }

    /** What a thing of it is called in the API, such as {@code Organisation}. */
    public String type() {
        return isNodes() ? label : "Participation";
    }

    public List<Column> columns() {
        return columns;
    }

    public int size() {
        return columns.size();
    }

    public Column column(int index) {
        return columns.get(index);
    }

    /** The indexes of the columns that make the key. */
    public int[] identifying() {
        return identifying.clone();
    }

    /** Whether its rows become nodes; otherwise relationships. */
    public boolean isNodes() {
        return this != Tables.PARTICIPATIONS;
    }

    /** Whether its things have an id of their own. */
    public boolean hasId() {
        return columns.get(0).type() == CellType.KEY;
    }

    /** The index of the column that is called so, in English or Dutch; null where none is. */
    @Nullable
    public Integer find(String header) {
        return byName.get(Names.folded(header));
    }

    /** The index of the column of this English name; the caller knows that it is there. */
    public int index(String column) {
        Integer index = byEnglishName.get(column);
        if (index == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return index;
    }

    /** The index of the column of this English name; -1 where there is none. */
    public int indexOrNone(String column) {
        return byEnglishName.getOrDefault(column, -1);
    }

    @Override
    public String toString() {
        return name;
    }
}
