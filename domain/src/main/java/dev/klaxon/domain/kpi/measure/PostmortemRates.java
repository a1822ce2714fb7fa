package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the post-mortem of one incident adds to the rates of learning. */
final class PostmortemRates {

    private static final int BUSINESS_DAYS = 5;

    private PostmortemRates() {}

    /**
     * All of them; none while it was never resolved.
     *
     * @param resolved the first entry into RESOLVED
     * @param severity the final one
     */
    static Map<RateKey, Fraction> of(
            Learning learning,
            @Nullable Filed<IncidentEvent> resolved,
            @Nullable Severity severity,
            BusinessDays calendar,
            Instant now) {
        Map<RateKey, Fraction> rates = new EnumMap<>(RateKey.class);
        if (resolved == null) {
            return rates;
        }
        List<UUID> explained = new ArrayList<>(List.of(resolved.eventId()));
        explained.addAll(learning.explainedBy());
        rates.put(RateKey.RCA_COMPLETION, Fraction.of(!learning.explainedBy().isEmpty(), explained));
        due(resolved, severity, calendar).ifPresent(by -> {
            timely(rates, RateKey.POSTMORTEM_BOOKED_ON_TIME, resolved, learning.booked(), by, now);
            timely(rates, RateKey.POSTMORTEM_HELD_ON_TIME, resolved, learning.held(), by, now);
        });
        return rates;
    }

    /** By when a post-mortem is to be booked and held; absent where none has to be. */
    static Optional<Instant> due(
            @Nullable Filed<IncidentEvent> resolved, @Nullable Severity severity, BusinessDays calendar) {
        return resolved == null || severity == null || severity == Severity.SEV_3
                ? Optional.empty()
                : Optional.of(calendar.endOfDay(resolved.at(), BUSINESS_DAYS));
    }

    private static void timely(
            Map<RateKey, Fraction> rates,
            RateKey key,
            Filed<IncidentEvent> resolved,
            Learning.@Nullable Point point,
            Instant by,
            Instant now) {
        if (point != null) {
            rates.put(key, Fraction.of(!point.at().isAfter(by), List.of(resolved.eventId(), point.eventId())));
        } else if (by.isBefore(now)) {
            rates.put(key, Fraction.of(false, List.of(resolved.eventId())));
        }
    }
}
