package dev.klaxon.events.incident;

import dev.klaxon.events.Text;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the harm; what is not known is absent.
 *
 * @param customersAffectedPercent 0 to 100
 * @param sessionsAffectedPercent 0 to 100
 * @param revenueAtRisk in the incident's currency
 */
public record Impact(
        @Nullable Long customersAffected,
        @Nullable BigDecimal customersAffectedPercent,
        @Nullable BigDecimal sessionsAffectedPercent,
        @Nullable Money revenueAtRisk,
        @Nullable DataRisk dataRisk,
        @Nullable Boolean securityIndicators,
        @Nullable Boolean executiveVisibility,
        @Nullable Boolean workaroundAvailable,
        @Nullable Boolean strategicAccountBlocked,
        @Nullable Boolean regulatedDataLate,
        List<String> regions,
        @Nullable Text summary) {

    /** Nothing known yet. */
    public static final Impact UNKNOWN =
            new Impact(null, null, null, null, null, null, null, null, null, null, List.of(), null);

    public Impact {
        regions = List.copyOf(regions);
    }

    /** This impact as a later assessment amends it: what the later one leaves out stands. */
    public Impact amendedBy(Impact later) {
        return new Impact(
                either(later.customersAffected, customersAffected),
                either(later.customersAffectedPercent, customersAffectedPercent),
                either(later.sessionsAffectedPercent, sessionsAffectedPercent),
                either(later.revenueAtRisk, revenueAtRisk),
                either(later.dataRisk, dataRisk),
                either(later.securityIndicators, securityIndicators),
                either(later.executiveVisibility, executiveVisibility),
                either(later.workaroundAvailable, workaroundAvailable),
                either(later.strategicAccountBlocked, strategicAccountBlocked),
                either(later.regulatedDataLate, regulatedDataLate),
                later.regions.isEmpty() ? regions : later.regions,
                either(later.summary, summary));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
