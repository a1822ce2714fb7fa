package dev.klaxon.query.kpi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.views.Views;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The counted sums, each read and taken apart once: a version names its content for ever. */
@Component
class SumCache {

    // the sums of two years with a million incidents; taken apart they need about three times as much
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final String CONTENT = """
            SELECT version, subtotal, recurring, recurring_openly FROM kpi_sum
            WHERE version = ANY (:versions) AND subtotal IS NOT NULL
            """;

    private final Views views;
    private final Cache<Long, Sum> sums = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Long version, Sum sum) -> sum.bytes())
            .build();

    SumCache(Views views) {
        this.views = views;
    }

    /**
     * What was counted of an hour or a day.
     *
     * @param recurring the share of incidents that recur, among all
     * @param recurringOpenly the same among those that are not restricted
     */
    record Sum(Subtotal subtotal, Subtotal recurring, Subtotal recurringOpenly, int bytes) {}

    /** Those of that version; whatever is void has none. */
    Map<Long, Sum> find(Collection<Long> versions) {
        return sums.getAll(versions, this::read);
    }

    private Map<Long, Sum> read(Iterable<? extends Long> versions) {
        Map<Long, Sum> found = new HashMap<>();
        views.sql(CONTENT).param("versions", array(versions)).query(row -> {
            byte[] subtotal = row.getBytes("subtotal");
            byte[] recurring = row.getBytes("recurring");
            byte[] openly = row.getBytes("recurring_openly");
            Sum sum = new Sum(
                    SubtotalReader.read(subtotal),
                    SubtotalReader.read(recurring),
                    SubtotalReader.read(openly),
                    subtotal.length + recurring.length + openly.length);
            found.put(row.getLong("version"), sum);
        });
        return found;
    }

    private static Long[] array(Iterable<? extends Long> versions) {
        return StreamSupport.stream(versions.spliterator(), false).toArray(Long[]::new);
    }
}
