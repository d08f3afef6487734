package nl.kleurplaat.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the first so many after a cursor, or the last so many before one. A cursor names the
 * thing it stands at, so it stays good when other things come or go.
 *
 * @param first 1–100; not together with {@code last}
 * @param last 1–100
 */
public record Paging(@Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {

    /** The longest page. */
    public static final int MOST = 100;

    public Paging {
        if ((first == null) == (last == null)) {
            throw new Problem(ProblemCode.BAD_INPUT, first == null ? "api.page-size-missing" : "api.page-two-sizes");
        }
        check(first != null ? "first" : "last", first != null ? first : last);
    }

    public static Paging forward(@Nullable Integer first, @Nullable String after) {
        return new Paging(first, after, null, null);
    }

    /** A list length that is asked for without a cursor: 1–100. */
    public static int limit(@Nullable Integer first) {
        check("first", first);
        return first == null ? MOST : first;
    }

    private static void check(String name, @Nullable Integer size) {
        if (size == null || size < 1 || size > MOST) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.page-size", name, String.valueOf(size));
        }
    }

    /**
     * The page.
     *
     * @param all the whole list, in its order
     * @param key tells its things apart
     * @param node what is shown of one; asked only for the things of the page
     */
    public <S, T> Connection<T> of(List<S> all, Function<S, String> key, Function<S, T> node) {
        int from = after == null ? 0 : find(all, key, after) + 1;
        int to = before == null ? all.size() : find(all, key, before);
        if (first != null) {
            to = Math.min(to, from + first);
        } else if (last != null) {
            from = Math.max(from, to - last);
        }
        List<Connection.Edge<T>> edges = new ArrayList<>();
        for (int i = from; i < to; i++) {
            S thing = all.get(i);
            edges.add(new Connection.Edge<>(cursor(key.apply(thing)), node.apply(thing)));
        }
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        var info = new Connection.PageInfo(Math.max(from, to) < all.size(), from > 0, start, end);
        return new Connection<>(edges, info, all.size());
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static <S> int find(List<S> all, Function<S, String> key, String cursor) {
        try {
            String wanted = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            for (int i = 0; i < all.size(); i++) {
                if (key.apply(all.get(i)).equals(wanted)) {
                    return i;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.cursor-unknown", cursor);
        }
        throw new Problem(ProblemCode.BAD_INPUT, "api.cursor-unknown", cursor);
    }
}
