package nl.kleurplaat.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.FieldType;
import nl.kleurplaat.types.Holder;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * What lists of {@link Named#TYPES} are ordered and narrowed by, field by field as the types declare them: made when first
 * asked for, and kept as long as its snapshot.
 */
public final class Index {

    private static final int[] NOTHING = {};

    private final Snapshot snapshot;
    private final Map<Type, Later<NameOrder>> names = new HashMap<>();
    private final Map<Ordering, Order> orders = new ConcurrentHashMap<>();
    private final Map<Of, Words> words;
    private final Map<Of, Column> columns;
    private final Map<Of, Rows> naming;

    /** The places of the collaborations in which an organisation takes part, by place of organisation. */
    final Later<Rows> takesPartIn;

    /** The places of the collaborations in which a stakeholder speaks for someone, by place of stakeholder. */
    public final Later<Rows> speaksIn;

    Index(Snapshot snapshot) {
        this.snapshot = snapshot;
        Named.TYPES.keySet().forEach(type -> names.put(type, namesOf(type)));
        words = new ConcurrentHashMap<>();
        columns = new ConcurrentHashMap<>();
        naming = new ConcurrentHashMap<>();
        takesPartIn = rows(Types.ORGANISATIONS, snapshot.participations());
        speaksIn = rows(Types.STAKEHOLDERS, snapshot.representations());
    }

    private Later<Rows> rows(Type type, Involvements involvements) {
        return new Later<>(() -> Rows.inverse(snapshot.named(type).size(), involvements.offsets(), involvements.who()));
    }

    /** Of a snapshot that is like another one but for the names of persons. */
    Index(Snapshot snapshot, Index like) {
        this.snapshot = snapshot;
        like.names.forEach((type, made) -> names.put(type, type.personal() ? namesOf(type) : made));
        words = like.words;
        columns = like.columns;
        naming = like.naming;
        takesPartIn = like.takesPartIn;
        speaksIn = like.speaksIn;
    }

    private Later<NameOrder> namesOf(Type type) {
        return new Later<>(() -> NameOrder.of(snapshot.named(type)));
    }

    /** Takes over from the index of the snapshot before this one what is the same, or can be made with little work. */
    void follow(Index last) {
        names.forEach((type, made) -> {
            NameOrder before = Objects.requireNonNull(last.names.get(type)).ifMade();
            if (before != null) {
                made.set(NameOrder.after(last.snapshot.named(type), before, snapshot.named(type)));
            }
        });
        last.words.forEach((of, made) -> follow(of, last, words, made));
        last.columns.forEach((of, made) -> follow(of, last, columns, made));
        last.naming.forEach((of, made) -> {
            if (made.targets()
                    == snapshot.all(of.type().called(of.field()).label()).size()) {
                follow(of, last, naming, made);
            }
        });
        Rows rows = last.takesPartIn.ifMade();
        if (rows != null
                && rows.targets() == snapshot.organisations().size()
                && last.snapshot.participations().sameRows(snapshot.participations())) {
            takesPartIn.set(rows);
        }
    }

    private <T> void follow(Of of, Index last, Map<Of, T> all, T made) {
        if (snapshot.named(of.type()).equals(last.snapshot.named(of.type()))) {
            all.put(of, made);
        }
    }

    /** The names of the things of a type. */
    public NameOrder names(Type type) {
        return Objects.requireNonNull(names.get(type)).get();
    }

    private record Of(Type type, String field) {}

    /** The words that things have in a field that refers to nothing and holds no days. */
    public Words words(Type type, Field field) {
        return words.computeIfAbsent(
                new Of(type, field.name()),
                of -> Words.of(snapshot.named(type), reader(type, field).andThen(Index::texts)::apply));
    }

    private static List<String> texts(@Nullable Object value) {
        return value == null
                ? List.of()
                : value instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value));
    }

    /** What things have in a field, as numbers. */
    public Column column(Type type, Field field) {
        Of of = new Of(type, field.name());
        Column known = columns.get(of);
        return known == null ? columns.computeIfAbsent(of, make -> make(type, field)) : known;
    }

    private Column make(Type type, Field field) {
        if (!field.type().related() && !field.type().date()) {
            return words(type, field).column();
        }
        Function<Object, @Nullable Object> reader = reader(type, field);
        return Column.of(snapshot.named(type), thing -> {
            Object value = Objects.requireNonNull(reader.apply(thing));
            return value instanceof int[] several
                    ? several
                    : field.type().related() && (int) value < 0 ? NOTHING : new int[] {(int) value};
        });
    }

    private static Function<Object, @Nullable Object> reader(Type type, Field field) {
        return Holder.of(Objects.requireNonNull(Named.TYPES.get(type))).reader(field.name());
    }

    /** The places of the things that refer to each place in a field. */
    public Rows naming(Type type, Field field) {
        return naming.computeIfAbsent(new Of(type, field.name()), of -> {
            Column column = column(type, field);
            return Rows.inverse(snapshot.all(field.label()).size(), column.offsets(), column.of());
        });
    }

    private record Ordering(Type type, String by, boolean descending) {}

    /**
     * An order of the things of a type.
     *
     * @param by in capitals: a field, or what is counted
     */
    public Order order(Type type, String by, boolean descending) {
        Ordering asked = new Ordering(type, by, descending);
        Order known = orders.get(asked);
        return known == null
                ? orders.computeIfAbsent(
                        asked, it -> new Order(by, descending, snapshot.named(type), names(type), text(type, by)))
                : known;
    }

    /** What is ordered by, by place, as texts that compare as it does; null: by name alone. */
    private @Nullable IntFunction<@Nullable String> text(Type type, String by) {
        IntUnaryOperator count = counted(type.title() + "." + by);
        if (by.equals("NAME") || count != null) {
            return count == null ? null : place -> Sortable.number(count.applyAsInt(place));
        }
        Field field = type.called(by.toLowerCase(Locale.ROOT));
        Column column = column(type, field);
        if (field.type().date()) {
            return place -> Sortable.day(column.of()[place]);
        }
        IntFunction<String> label = label(type, field);
        return place -> column.first(place) < 0 ? null : Folded.of(label.apply(column.first(place)));
    }

    private IntFunction<String> label(Type type, Field field) {
        return field.type() == FieldType.REGION
                ? place -> snapshot.regions().get(place).name()
                : field.type().reference()
                        ? place -> snapshot.organisations().get(place).name()
                        : words(type, field).labels()::get;
    }

    /** How many of something a place has; null where nothing is counted. */
    private @Nullable IntUnaryOperator counted(String what) {
        return switch (what) {
            case "Organisation.COLLABORATIONS" -> place -> snapshot.collaborationsOf(place).length;
            case "Organisation.STAKEHOLDERS" -> place -> snapshot.stakeholdersOf(place).length;
            case "Stakeholder.COLLABORATIONS" -> place -> speaksIn.get().row(place).length;
            case "Collaboration.PARTICIPANTS" -> snapshot.participations()::participants;
            default -> null;
        };
    }
}
