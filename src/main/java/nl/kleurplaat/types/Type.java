package nl.kleurplaat.types;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A type of things of the record, declared once: the names of its table, its fields, and what they become. How it is
 * imported, kept, edited and deleted follows from this.
 */
public final class Type {

    private final String name;
    private final String label;
    private final List<String> aliases;
    private final List<Field> fields;
    private final Map<String, Integer> byAlias = new HashMap<>();
    private final Map<String, Integer> byColumn = new HashMap<>();
    private int[] key;
    private int[] oneOf = {};
    private List<String> between = List.of();
    private boolean merges;
    private boolean part;
    private String below;
    private String belowInDutch;
    private List<Field> order = List.of();
    private boolean latestFirst;
    private int[] whose = {};

    /**
     * @param name of its table in English, as in the answers
     * @param label of the nodes, or the type of the relationships, that its things are
     * @param aliases other names of its table, Dutch ones first
     */
    Type(String name, String label, List<String> aliases, Field... fields) {
        this.name = name;
        this.below = name;
        this.belowInDutch = aliases.isEmpty() ? name : aliases.getFirst();
        this.label = label;
        this.aliases = aliases;
        this.fields = List.of(fields);
        for (int i = 0; i < fields.length; i++) {
            for (String alias : fields[i].aliases()) {
                byAlias.putIfAbsent(Names.folded(alias), i);
            }
        }
        for (int i = 0; i < fields.length; i++) {
            byAlias.put(Names.folded(fields[i].column()), i);
            byColumn.put(fields[i].column(), i);
        }
        key = IntStream.range(0, fields.length)
                .filter(i -> fields[i].is(Trait.IDENTIFYING))
                .toArray();
    }

    /** Every thing has a value in exactly one of these columns. */
    Type exactlyOne(String... columns) {
        oneOf = indexes(columns);
        return this;
    }

    /** Its things are relationships, from what the one column names to what the other one names. */
    Type between(String from, String to) {
        between = List.of(from, to);
        return this;
    }

    /** The parts of its keys in another order than that of the columns. */
    Type keyed(String... columns) {
        key = indexes(columns);
        return this;
    }

    /** Two of its things can become one; the key of the one that goes leads to the other from then on. */
    Type merging() {
        merges = true;
        return this;
    }

    /** Its things are parts of what their key names first: they are read and shown with it. */
    Type part() {
        part = true;
        return this;
    }

    /** What those of its things are called that belong under another one of them. */
    Type below(String word, String dutch) {
        below = word;
        belowInDutch = dutch;
        return this;
    }

    /**
     * Its things are some organisation's: that of the first of these columns that has a value; of a thing that a column names they are
     * whose that is. Without such columns they are everybody's.
     */
    Type whose(String... columns) {
        whose = indexes(columns);
        return this;
    }

    /** Its lists are ordered by these columns, then by key. */
    Type orderedBy(String... columns) {
        order = IntStream.of(indexes(columns)).mapToObj(fields::get).toList();
        return this;
    }

    /** Its lists begin with the latest by this column. */
    Type latestFirst(String day) {
        latestFirst = true;
        return orderedBy(day);
    }

    private int[] indexes(String... columns) {
        return List.of(columns).stream().mapToInt(this::index).toArray();
    }

    /** The name of its table in English, such as {@code organisations}. */
    public String name() {
        return name;
    }

    /** The name of its table in this language. */
    public String name(Locale language) {
        return Names.isEnglish(language) ? name : aliases.getFirst();
    }

    /** What one of its things is called in the API, such as {@code Organisation}. */
    public String title() {
        return isNodes() ? label : "Participation";
    }

    /** The same as the name of a field, such as {@code organisation}. */
    public String singular() {
        return title().substring(0, 1).toLowerCase(Locale.ROOT) + title().substring(1);
    }

    /** Of the nodes, or the type of the relationships, that its things are. */
    public String label() {
        return label;
    }

    public List<String> aliases() {
        return aliases;
    }

    public List<Field> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Field field(int index) {
        return fields.get(index);
    }

    /** The indexes of the fields that make a key, in the order of the key. */
    public int[] key() {
        return key.clone();
    }

    /** The indexes of the fields of which exactly one has a value; none where there is no such rule. */
    public int[] oneOf() {
        return oneOf.clone();
    }

    /** What its lists are ordered by before the key. */
    public List<Field> order() {
        return order;
    }

    /** The indexes of the fields that say whose its things are, the first that has a value; none where they are everybody's. */
    public int[] whose() {
        return whose.clone();
    }

    /** Whether its things are some organisation's. */
    public boolean isSomebodys() {
        return whose.length > 0;
    }

    /** Whether its lists begin with the latest. */
    public boolean latestFirst() {
        return latestFirst;
    }

    /** The index of the field of the first day; -1 where there is none. */
    public int start() {
        return firstOf(FieldType.START);
    }

    /** The index of the field of the last day; -1 where there is no first one. */
    public int end() {
        return start() < 0 ? -1 : firstOf(FieldType.END);
    }

    private int firstOf(FieldType type) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).type() == type)
                .findFirst()
                .orElse(-1);
    }

    /** Whether its things are nodes; otherwise they are relationships. */
    public boolean isNodes() {
        return between.isEmpty();
    }

    /** The columns of what its relationships begin and end at; empty for nodes. */
    List<String> between() {
        return between;
    }

    /** What those of its things are called that belong under another one of them; as its table where there is no word. */
    public String below() {
        return below;
    }

    public String belowInDutch() {
        return belowInDutch;
    }

    /** Whether two of its things can become one. */
    public boolean merges() {
        return merges;
    }

    /** Whether its things are parts of what their key names first, and read and shown with it. */
    public boolean isPart() {
        return part;
    }

    /** Whether its things have an id of their own. */
    public boolean hasId() {
        return fields.get(0).type() == FieldType.KEY;
    }

    /** Whether the search finds its things. */
    public boolean isSearched() {
        return fields.stream().anyMatch(field -> field.is(Trait.SEARCHABLE));
    }

    /** Whether a name of its things is personal data. */
    public boolean personal() {
        return fields.stream().anyMatch(field -> field.is(Trait.NAMING) && field.is(Trait.PERSONAL));
    }

    /** Whether a field refers to a thing of this type. */
    public boolean isTarget(Field field) {
        return field.target().equals(name) && field.type() != FieldType.WORD;
    }

    /** The index of the field whose column is called so, in English or Dutch; null where none is. */
    public @Nullable Integer find(String header) {
        return byAlias.get(Names.folded(header));
    }

    /** The index of the field of this column; the caller knows that it is there. */
    public int index(String column) {
        Integer index = byColumn.get(column);
        if (index == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return index;
    }

    /** The field that the API calls so, see {@link Field#isCalled}; the caller knows that it is there. */
    public Field called(String word) {
        return fields.stream()
                .filter(field -> field.isCalled(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + word));
    }

    /** The index of the field of this column; -1 where there is none. */
    public int indexOrNone(String column) {
        return byColumn.getOrDefault(column, -1);
    }

    @Override
    public String toString() {
        return name;
    }
}
