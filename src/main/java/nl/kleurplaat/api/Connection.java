package nl.kleurplaat.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as the Relay cursor connections specification has it. The list holds numbers; a thing is made of one
 * only when the page is looked at.
 *
 * @param list the whole list, in its order
 * @param from the first place of the page
 * @param to the place after its last one
 * @param cursors what a thing's cursor says
 * @param node what is shown of a thing
 */
@SuppressWarnings("ArrayRecordComponent")
public record Connection<T>(int[] list, int from, int to, IntFunction<String> cursors, IntFunction<T> node) {

    /** The things of the page, and where they stand. */
    public List<Edge<T>> edges() {
        List<Edge<T>> edges = new ArrayList<>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            edges.add(new Edge<>(list[i], cursors, node.apply(list[i])));
        }
        return edges;
    }

    public PageInfo pageInfo() {
        boolean empty = from >= to;
        return new PageInfo(
                Math.max(from, to) < list.length,
                from > 0,
                empty ? null : cursors.apply(list[from]),
                empty ? null : cursors.apply(list[to - 1]));
    }

    /** How many things the whole list has. */
    public int totalCount() {
        return list.length;
    }

    /** One thing of the page, and where it stands. */
    public record Edge<T>(int number, IntFunction<String> cursors, T node) {

        public String cursor() {
            return cursors.apply(number);
        }
    }

    /** What lies before and after the page; the cursors are null on an empty page. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
