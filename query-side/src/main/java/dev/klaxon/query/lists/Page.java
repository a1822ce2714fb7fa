package dev.klaxon.query.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a list.
 *
 * @param next the cursor of the piece after it; null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items a piece has where the caller does not say. */
    public static final String USUAL = "50";

    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read to the limit.
     *
     * @param found one item more than the limit where there are more
     * @param cursor of the last item shown
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
