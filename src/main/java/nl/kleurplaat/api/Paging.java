package nl.kleurplaat.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the first so many after a cursor, or the last so many before one. A cursor names the
 * thing it stands at, so it stays good when other things come or go.
 *
 * @param first 1–100; not together with {@code last}
 * @param last 1–100
 */
public record Paging(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** The longest page. */
    public static final int MOST = 100;

    public Paging {
        if ((first == null) == (last == null)) {
            throw new Problem(ProblemCode.BAD_INPUT, first == null ? "api.page-size-missing" : "api.page-two-sizes");
        }
        check(first != null ? "first" : "last", first != null ? first : last);
    }

    /** A list length that is asked for without a cursor: 1–100. */
    public static int limit(@Nullable Integer first) {
        check("first", first);
        return first == null ? MOST : first;
    }

    /**
     * A whole number that is asked for as a text, as it may be larger than what the API calls a number.
     *
     * @param unknown the key of the sentence that refuses
     * @throws Problem BAD_INPUT where it is none
     */
    public static long number(String given, String unknown) {
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw new Problem(ProblemCode.BAD_INPUT, unknown, given);
        }
    }

    private static void check(String name, @Nullable Integer size) {
        if (size == null || size < 1 || size > MOST) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.page-size", name, String.valueOf(size));
        }
    }

    /**
     * The page.
     *
     * @param list the whole list, in its order
     * @param marks what its cursors say
     * @param node what is shown of a thing; asked only for the things of the page
     */
    public <T> Connection<T> of(int[] list, Marks marks, IntFunction<T> node) {
        int from = after == null ? 0 : find(list, marks, after, true);
        int to = before == null ? list.length : find(list, marks, before, false);
        if (first != null) {
            to = Math.min(to, from + first);
        } else if (last != null) {
            from = Math.max(from, to - last);
        }
        return new Connection<>(list, from, to, thing -> cursor(marks.of(thing)), node);
    }

    /**
     * The page of a list that is short enough to be looked through for its cursors, which say keys.
     *
     * @param all the whole list, in its order
     * @param key tells its things apart
     * @param node what is shown of a thing; asked only for the things of the page
     */
    public <S, T> Connection<T> of(List<S> all, Function<S, String> key, Function<S, T> node) {
        Marks keys = new Marks() {
            @Override
            public String of(int thing) {
                return key.apply(all.get(thing));
            }

            @Override
            public @Nullable Integer before(int[] list, String mark, boolean counting) {
                for (int i = 0; i < list.length; i++) {
                    if (of(i).equals(mark)) {
                        return counting ? i + 1 : i;
                    }
                }
                return null;
            }
        };
        return of(IntStream.range(0, all.size()).toArray(), keys, i -> node.apply(all.get(i)));
    }

    private static String cursor(String mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    }

    private static int find(int[] list, Marks marks, String cursor, boolean counting) {
        Integer found = null;
        try {
            String mark = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            found = marks.before(list, mark, counting);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.cursor-unknown", cursor);
        }
        if (found == null) {
            throw new Problem(ProblemCode.BAD_INPUT, "api.cursor-unknown", cursor);
        }
        return found;
    }
}
