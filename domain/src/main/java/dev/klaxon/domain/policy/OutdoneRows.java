package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.SeverityRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a row of the matrix can ever decide, or a worse one applies each time that it does. */
final class OutdoneRows {

    private OutdoneRows() {}

    static void find(List<SeverityRow> rows, Faults faults) {
        for (int i = 0; i < rows.size(); i++) {
            SeverityRow row = rows.get(i);
            for (int j = 0; j < rows.size(); j++) {
                SeverityRow worse = rows.get(j);
                // a row without conditions is a fault of its own where it gives more than SEV-3
                if (worse.severity().compareTo(row.severity()) < 0
                        && !SeverityCheck.isUnconditional(worse)
                        && implies(row, worse)) {
                    faults.add(
                            "/severityMatrix/" + i,
                            "never decides: whenever it applies, /severityMatrix/%d gives %s"
                                    .formatted(j, worse.severity()));
                }
            }
        }
    }

    /** Whether all that the other row asks for holds whenever this one applies. */
    private static boolean implies(SeverityRow row, SeverityRow other) {
        return isAtLeast(row.dataRiskAtLeast(), other.dataRiskAtLeast())
                && isAtLeast(row.sessionsAffectedPercentAtLeast(), other.sessionsAffectedPercentAtLeast())
                && isAtLeast(row.customersAffectedPercentAtLeast(), other.customersAffectedPercentAtLeast())
                && isAtLeast(row.revenueAtRiskAtLeast(), other.revenueAtRiskAtLeast())
                && isStated(row.securityIndicators(), other.securityIndicators())
                && isStated(row.executiveVisibility(), other.executiveVisibility())
                && isStated(row.strategicAccountBlocked(), other.strategicAccountBlocked())
                && isStated(row.regulatedDataLate(), other.regulatedDataLate())
                && isStated(row.withoutWorkaround(), other.withoutWorkaround());
    }

    private static <T extends Comparable<? super T>> boolean isAtLeast(@Nullable T bound, @Nullable T other) {
        return other == null || (bound != null && bound.compareTo(other) >= 0);
    }

    private static boolean isStated(@Nullable Boolean flag, @Nullable Boolean other) {
        return other == null || flag != null;
    }
}
