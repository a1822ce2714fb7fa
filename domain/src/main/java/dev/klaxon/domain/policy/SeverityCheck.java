package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import dev.klaxon.events.policy.PolicyDocument.SeverityRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the severity matrix covers everything and every severity has clocks that fit together. */
final class SeverityCheck {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private SeverityCheck() {}

    static void matrix(List<SeverityRow> rows, Faults faults) {
        for (Severity severity : Severity.values()) {
            faults.when(
                    rows.stream().noneMatch(row -> row.severity() == severity),
                    "/severityMatrix",
                    "no row gives " + severity);
        }
        faults.when(
                rows.stream().noneMatch(row -> row.severity() == Severity.SEV_3 && isUnconditional(row)),
                "/severityMatrix",
                "a row without conditions must give SEV-3 to the rest");
        faults.distinct("/severityMatrix", rows);
        for (int i = 0; i < rows.size(); i++) {
            row("/severityMatrix/" + i, rows.get(i), faults);
        }
        OutdoneRows.find(rows, faults);
    }

    static void clocks(List<SeverityClocks> clocks, Faults faults) {
        for (Severity severity : Severity.values()) {
            faults.when(
                    clocks.stream().noneMatch(entry -> entry.severity() == severity),
                    "/clocks",
                    severity + " has no clocks");
        }
        faults.distinct("/clocks", "/severity", clocks, SeverityClocks::severity);
        for (int i = 0; i < clocks.size(); i++) {
            clocks("/clocks/" + i, clocks.get(i), faults);
        }
    }

    private static void row(String at, SeverityRow row, Faults faults) {
        faults.when(
                row.severity() != Severity.SEV_3 && isUnconditional(row),
                at,
                "a row without conditions gives %s to everything".formatted(row.severity()));
        faults.when(
                !isUnconditional(row) && harm(row).allMatch(Objects::isNull),
                at,
                "the lack of a workaround is no harm by itself");
        faults.when(row.dataRiskAtLeast() == DataRisk.NONE, at + "/dataRiskAtLeast", "NONE is no condition");
        percent(at + "/sessionsAffectedPercentAtLeast", row.sessionsAffectedPercentAtLeast(), faults);
        percent(at + "/customersAffectedPercentAtLeast", row.customersAffectedPercentAtLeast(), faults);
        BigDecimal revenue = row.revenueAtRiskAtLeast();
        faults.when(revenue != null && revenue.signum() <= 0, at + "/revenueAtRiskAtLeast", "must be above 0");
        flags(row).forEach((name, flag) -> faults.when(flag.equals(false), at + "/" + name, "is true or left out"));
    }

    private static void clocks(String at, SeverityClocks entry, Faults faults) {
        minutes(entry).forEach((name, number) -> faults.minutes(at + "/" + name, number));
        faults.days(at + "/ticketBusinessDays", entry.ticketBusinessDays());
        external(at, entry, faults);
        executive(at, entry, faults);
        faults.when(
                entry.ticketMinutes() != null && entry.ticketBusinessDays() != null,
                at,
                "a ticket is due in minutes or in business days, not both");
    }

    private static void external(String at, SeverityClocks entry, Faults faults) {
        Integer first = entry.firstUpdateMinutes();
        Integer target = entry.cadenceTargetMinutes();
        Integer limit = entry.cadenceLimitMinutes();
        faults.when((target == null) != (limit == null), at, "an external cadence has both a target and a limit");
        faults.when(target != null && first == null, at, "an external cadence begins with a first update");
        faults.when(
                target != null && limit != null && target > limit,
                at + "/cadenceTargetMinutes",
                "is beyond the limit of " + limit);
        faults.when(
                first != null && limit != null && first > limit,
                at + "/firstUpdateMinutes",
                "is beyond the cadence's limit of " + limit);
    }

    private static void executive(String at, SeverityClocks entry, Faults faults) {
        Integer first = entry.firstBriefMinutes();
        Integer every = entry.briefEveryMinutes();
        faults.when(
                (first == null) != (every == null), at, "an executive cadence has both a first brief and an interval");
        faults.when(
                first != null && every != null && every > 0 && first > every,
                at + "/firstBriefMinutes",
                "is beyond the interval of " + every);
    }

    private static void percent(String at, @Nullable BigDecimal percent, Faults faults) {
        faults.when(
                percent != null && (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0),
                at,
                "must be above 0 and at most 100");
    }

    static boolean isUnconditional(SeverityRow row) {
        return row.withoutWorkaround() == null && harm(row).allMatch(Objects::isNull);
    }

    private static Stream<@Nullable Object> harm(SeverityRow row) {
        return Stream.of(
                row.dataRiskAtLeast(),
                row.securityIndicators(),
                row.sessionsAffectedPercentAtLeast(),
                row.customersAffectedPercentAtLeast(),
                row.revenueAtRiskAtLeast(),
                row.executiveVisibility(),
                row.strategicAccountBlocked(),
                row.regulatedDataLate());
    }

    private static Map<String, Boolean> flags(SeverityRow row) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        put(flags, "securityIndicators", row.securityIndicators());
        put(flags, "executiveVisibility", row.executiveVisibility());
        put(flags, "strategicAccountBlocked", row.strategicAccountBlocked());
        put(flags, "regulatedDataLate", row.regulatedDataLate());
        put(flags, "withoutWorkaround", row.withoutWorkaround());
        return flags;
    }

    private static Map<String, Integer> minutes(SeverityClocks entry) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        put(minutes, "acknowledgeMinutes", entry.acknowledgeMinutes());
        put(minutes, "firstUpdateMinutes", entry.firstUpdateMinutes());
        put(minutes, "cadenceTargetMinutes", entry.cadenceTargetMinutes());
        put(minutes, "cadenceLimitMinutes", entry.cadenceLimitMinutes());
        put(minutes, "firstBriefMinutes", entry.firstBriefMinutes());
        put(minutes, "briefEveryMinutes", entry.briefEveryMinutes());
        put(minutes, "diagnosisMinutes", entry.diagnosisMinutes());
        put(minutes, "ticketMinutes", entry.ticketMinutes());
        put(minutes, "respondersMinutes", entry.respondersMinutes());
        return minutes;
    }

    private static <V> void put(Map<String, V> map, String name, @Nullable V value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
