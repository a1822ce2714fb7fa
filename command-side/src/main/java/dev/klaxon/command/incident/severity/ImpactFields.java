package dev.klaxon.command.incident.severity;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.Impact;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The impact as a request states it.
 *
 * @param customersAffectedPercent 0 to 100
 * @param sessionsAffectedPercent 0 to 100
 */
public record ImpactFields(
        @PositiveOrZero(message = MINUS) @Nullable Long customersAffected,

        @DecimalMin(value = "0", message = PERCENT) @DecimalMax(value = "100", message = PERCENT) @Nullable
        BigDecimal customersAffectedPercent,

        @DecimalMin(value = "0", message = PERCENT) @DecimalMax(value = "100", message = PERCENT) @Nullable
        BigDecimal sessionsAffectedPercent,

        @Nullable Money revenueAtRisk,
        @Nullable DataRisk dataRisk,
        @Nullable Boolean securityIndicators,
        @Nullable Boolean executiveVisibility,
        @Nullable Boolean workaroundAvailable,
        @Nullable Boolean strategicAccountBlocked,
        @Nullable Boolean regulatedDataLate,
        @Nullable List<String> regions,
        @Nullable Text summary) {

    private static final String MINUS = "must not be negative";
    private static final String PERCENT = "must be a percentage from 0 to 100";

    /** The impact meant. */
    public Impact impact() {
        return new Impact(
                customersAffected,
                customersAffectedPercent,
                sessionsAffectedPercent,
                revenueAtRisk,
                dataRisk,
                securityIndicators,
                executiveVisibility,
                workaroundAvailable,
                strategicAccountBlocked,
                regulatedDataLate,
                regions == null ? List.of() : regions,
                summary);
    }
}
