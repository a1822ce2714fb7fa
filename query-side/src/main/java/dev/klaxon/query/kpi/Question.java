package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for, and by whom.
 *
 * @param judge in place of the policy version in force when each incident was declared
 */
record Question(KpiFilter filter, Reader reader, @Nullable Policy judge, Instant now) {

    private static final String AFFECTED = " AND k.services && :services::text[]";

    /** Whether sums of hours and days answer it. */
    boolean isSummed() {
        return judge == null && filter.services().isEmpty();
    }

    /**
     * The condition on {@code k} by which the reader may know of it and the selection wants it, whatever its severity.
     */
    String wanted() {
        return Reader.conditionOn("k") + (filter.services().isEmpty() ? "" : AFFECTED);
    }

    /** Of {@link #wanted}, and of the time. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("services", filter.services().toArray(String[]::new));
        parameters.put("drills", filter.drills());
        parameters.put("from", time(filter.from()));
        parameters.put("to", time(filter.to()));
        parameters.put("now", time(now));
        return parameters;
    }

    TimeRange period() {
        return new TimeRange(filter.from(), filter.to());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
