package dev.klaxon.domain.policy;

import static java.util.Comparator.comparing;

import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What severity an impact amounts to: that of the worst row that applies. */
public final class SeverityMatrix {

    private final List<SeverityRow> rows;
    private final Severity least;

    SeverityMatrix(List<SeverityRow> rows) {
        this.rows = rows.stream().sorted(comparing(SeverityRow::severity)).toList();
        this.least = this.rows.isEmpty() ? Severity.SEV_3 : this.rows.getLast().severity();
    }

    /** The severity of the worst row that applies; the least one of the matrix where none does. */
    public Severity assess(Impact impact) {
        return rows.stream()
                .filter(row -> applies(row, impact))
                .findFirst()
                .map(SeverityRow::severity)
                .orElse(least);
    }

    /** What the matrix recommends; nothing while the impact says nothing. */
    public Optional<Severity> recommend(Impact impact) {
        return isStated(impact) ? Optional.of(assess(impact)) : Optional.empty();
    }

    /** Whether the impact measures anything; regions and a summary alone measure nothing. */
    public static boolean isStated(Impact impact) {
        return Stream.of(
                        impact.customersAffected(),
                        impact.customersAffectedPercent(),
                        impact.sessionsAffectedPercent(),
                        impact.revenueAtRisk(),
                        impact.dataRisk(),
                        impact.securityIndicators(),
                        impact.executiveVisibility(),
                        impact.workaroundAvailable(),
                        impact.strategicAccountBlocked(),
                        impact.regulatedDataLate())
                .anyMatch(Objects::nonNull);
    }

    private static boolean applies(SeverityRow row, Impact impact) {
        return reaches(impact.dataRisk(), row.dataRiskAtLeast())
                && reaches(impact.sessionsAffectedPercent(), row.sessionsAffectedPercentAtLeast())
                && reaches(impact.customersAffectedPercent(), row.customersAffectedPercentAtLeast())
                && reaches(amount(impact.revenueAtRisk()), row.revenueAtRiskAtLeast())
                && holds(impact.securityIndicators(), row.securityIndicators())
                && holds(impact.executiveVisibility(), row.executiveVisibility())
                && holds(impact.strategicAccountBlocked(), row.strategicAccountBlocked())
                && holds(impact.regulatedDataLate(), row.regulatedDataLate())
                && (!isTrue(row.withoutWorkaround()) || !isTrue(impact.workaroundAvailable()));
    }

    private static <T extends Comparable<T>> boolean reaches(@Nullable T stated, @Nullable T bound) {
        return bound == null || (stated != null && stated.compareTo(bound) >= 0);
    }

    private static boolean holds(@Nullable Boolean stated, @Nullable Boolean condition) {
        return !isTrue(condition) || isTrue(stated);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }
}
