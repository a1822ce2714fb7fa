package dev.klaxon.query.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time.
 *
 * @param policy the version that was asked for; absent where each incident is judged by its own
 * @param person whose figure it is; absent where it is that of all
 * @param definitionVersion of the definitions of the figures
 */
record SeriesAnswer(
        String key,
        Bucket bucket,
        Period period,
        @Nullable Integer policy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
        int definitionVersion,
        Population population,
        List<Point> items) {

    SeriesAnswer {
        items = List.copyOf(items);
    }

    /**
     * The figure of one bucket.
     *
     * @param incidents how many count
     * @param figure in the form in which all figures of a period tell it
     */
    record Point(Instant from, Instant to, long incidents, Object figure) {}
}
