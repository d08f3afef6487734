package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Named;
import nl.kleurplaat.snapshot.Order;
import nl.kleurplaat.snapshot.Rows;
import nl.kleurplaat.snapshot.Snapshot;
import nl.kleurplaat.snapshot.Vocabulary;
import nl.kleurplaat.types.Field;
import nl.kleurplaat.types.Trait;
import nl.kleurplaat.types.Type;
import nl.kleurplaat.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A field that lists things of the network. Places are narrowed and put in order as numbers, and only a page becomes things.
 *
 * @param at the type that has the field
 * @param type of the things
 * @param inside which of them are listed
 */
record NetworkList(String at, String name, Type type, Inside inside) {

    /** The places that are listed at something. */
    private interface Inside {
        IntStream of(NodeView at, @Nullable LocalDate asOf);
    }

    /** What is listed with what it refers to, as the types declare it, and what somebody is involved in. */
    static final List<NetworkList> ALL = Stream.concat(
                    Named.TYPES.keySet().stream().flatMap(NetworkList::naming),
                    Stream.of(
                            involved("Organisation", Snapshot::participations),
                            involved("Stakeholder", Snapshot::representations)))
            .toList();

    /** All things of a type. */
    static NetworkList all(Type type) {
        return new NetworkList("Query", type.name(), type, (at, asOf) -> IntStream.empty());
    }

    private static Stream<NetworkList> naming(Type type) {
        return type.fields().stream()
                .filter(field -> field.is(Trait.LISTED))
                .map(field -> new NetworkList(
                        field.label(),
                        type.isTarget(field) ? type.below() : type.name(),
                        type,
                        (at, asOf) -> naming(type, field, at)));
    }

    private static IntStream naming(Type type, Field field, NodeView at) {
        Rows rows = at.snapshot().index().naming(type, field);
        if (!(at instanceof DomainView domain)) {
            return IntStream.of(rows.row(place(at)));
        }
        BitSet places = new BitSet();
        new Vocabulary(at.snapshot())
                .domains(List.of(domain.key())).stream()
                        .flatMap(one -> IntStream.of(rows.row(one)))
                        .forEach(places::set);
        return places.stream();
    }

    private static NetworkList involved(String who, Function<Snapshot, Involvements> involvements) {
        return new NetworkList(who, Types.COLLABORATIONS.name(), Types.COLLABORATIONS, (at, asOf) -> {
            Involvements parts = involvements.apply(at.snapshot());
            int[] rows = at instanceof OrganisationView it
                    ? it.snapshot().collaborationsOf(it.place())
                    : at.snapshot().index().speaksIn.get().row(place(at));
            int day = Days.start(asOf);
            return asOf == null
                    ? IntStream.of(rows)
                    : IntStream.of(rows)
                            .filter(row ->
                                    parts.row(row).anyMatch(i -> parts.who()[i] == place(at) && parts.isOn(i, day)));
        });
    }

    private static int place(NodeView at) {
        return switch (at) {
            case OrganisationView it -> it.place();
            case StakeholderView it -> it.place();
            case RegionView it -> it.place();
            default -> throw new IllegalArgumentException(at.id());
        };
    }

    /**
     * A page of all of them. O(1) where nothing narrows it, otherwise O(n) tests.
     *
     * @throws nl.kleurplaat.api.Problem NOT_FOUND for what a filter names and does not exist
     */
    Connection<NodeView> page(Snapshot snapshot, ListAsked asked) {
        Order order = order(snapshot, asked);
        IntPredicate test = test(snapshot, asked);
        int[] all = order.all();
        return page(
                snapshot, test == null ? all : IntStream.of(all).filter(test).toArray(), order, asked);
    }

    /** A page of those at something. O(k log k). */
    Connection<NodeView> page(NodeView at, ListAsked asked) {
        Snapshot snapshot = at.snapshot();
        Order order = order(snapshot, asked);
        IntPredicate test = test(snapshot, asked);
        IntStream places = inside.of(at, asked.asOf());
        return page(snapshot, order.of((test == null ? places : places.filter(test)).toArray()), order, asked);
    }

    private Connection<NodeView> page(Snapshot snapshot, int[] places, Order order, ListAsked asked) {
        return asked.page()
                .paging()
                .of(places, order, place -> Objects.requireNonNull(NodeViews.at(snapshot, type.title(), place)));
    }

    private Order order(Snapshot snapshot, ListAsked asked) {
        return snapshot.index().order(type, Objects.requireNonNullElse(asked.orderBy(), "NAME"), asked.descending());
    }

    private @Nullable IntPredicate test(Snapshot snapshot, ListAsked asked) {
        IntPredicate filter = PlaceFilter.of(type, snapshot, asked.filter());
        LocalDate asOf = asked.asOf();
        return asOf == null ? filter : PlaceFilter.both(filter, PlaceFilter.there(type, snapshot, asOf));
    }
}
