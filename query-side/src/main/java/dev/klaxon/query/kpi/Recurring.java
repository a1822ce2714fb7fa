package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.events.incident.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A resolved incident with a cause, and whether it recurs.
 *
 * @param recurs among all incidents
 * @param recursOpenly among those that are not restricted
 * @param endsAt the last instant at which another one would show it
 */
record Recurring(@Nullable Severity severity, boolean recurs, boolean recursOpenly, OffsetDateTime endsAt) {

    /** What is read of it, from {@code k}. */
    static final String COLUMNS = "k.severity, k.recurs, k.recurs_openly, " + Recurrences.ENDS_AT + " AS ends_at";

    /** Which of {@code k} it is. */
    static final String CONDITION = "k.counts AND k.cause IS NOT NULL AND k.resolved_at IS NOT NULL";

    static Recurring of(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new Recurring(
                severity == null ? null : Severity.parse(severity),
                row.getBoolean("recurs"),
                row.getBoolean("recurs_openly"),
                row.getObject("ends_at", OffsetDateTime.class));
    }

    boolean isOver(OffsetDateTime now) {
        return endsAt.isBefore(now);
    }

    /** What it adds to the rate; nothing while it may still recur. */
    Subtotal subtotal(boolean does, OffsetDateTime now) {
        return does || isOver(now)
                ? Subtotal.of(RateKey.RECURRENCE_RATE_90D, severity, does ? 1 : 0, 1)
                : Subtotal.NONE;
    }
}
