package dev.klaxon.query.kpi.backlog;

import dev.klaxon.domain.kpi.figure.RateFigure;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.kpi.Population;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was open at an instant.
 *
 * @param definitionVersion of the definitions of the figures
 * @param open how many
 * @param ages youngest first
 * @param oldest oldest first
 */
record BacklogAnswer(
        Instant openAt,
        int definitionVersion,
        Population population,
        long open,
        List<Bucket> ages,
        RateFigure backlogOver14d,
        List<Old> oldest) {

    BacklogAnswer {
        ages = List.copyOf(ages);
        oldest = List.copyOf(oldest);
    }

    /**
     * Those of one age.
     *
     * @param all also those without a severity
     */
    record Bucket(String age, long all, Map<String, Long> bySeverity) {}

    /**
     * One that is open.
     *
     * @param severity the final one
     */
    record Old(
            UUID incidentId,
            String reference,
            String title,
            @Nullable Severity severity,
            Instant declaredAt,
            long ageSeconds) {}
}
