package nl.kleurplaat.browse;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import nl.kleurplaat.api.Connection;
import nl.kleurplaat.api.Paging;
import nl.kleurplaat.snapshot.Order;
import org.jspecify.annotations.Nullable;

/** Makes pages of a snapshot's things: places are narrowed and put in order as numbers, and only a page becomes things. */
public final class Lists {

    private Lists() {}

    /**
     * A page of all things of a kind. O(1) without a test, otherwise O(n) tests.
     *
     * @param test null: all
     */
    static <T> Connection<T> all(Order order, @Nullable IntPredicate test, Paging paging, IntFunction<T> view) {
        return paging.of(test == null ? order.all() : filtered(order.all(), test), order, view);
    }

    /**
     * A page of some things. O(k log k).
     *
     * @param test null: all of them
     */
    static <T> Connection<T> some(
            int[] places, Order order, @Nullable IntPredicate test, Paging paging, IntFunction<T> view) {
        return paging.of(order.of(test == null ? places : filtered(places, test)), order, view);
    }

    private static int[] filtered(int[] places, IntPredicate test) {
        int[] kept = new int[places.length];
        int count = 0;
        for (int place : places) {
            if (test.test(place)) {
                kept[count++] = place;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
