package dev.klaxon.domain.kpi;

import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one incident, ticket or action has to do with a figure.
 *
 * @param seconds of a duration
 * @param numerator what it adds there: of a rate, or windows that were kept
 * @param denominator what it adds there: of a rate, or windows that were kept or missed
 * @param detail what it adds to a figure of money or customers
 * @param eventIds the events that it rests on
 */
public record Behind(
        IncidentId incidentId,
        @Nullable Severity severity,
        @Nullable Long seconds,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Detail detail,
        List<UUID> eventIds) {

    public Behind {
        eventIds = List.copyOf(eventIds);
    }

    public Behind(
            IncidentId incidentId,
            @Nullable Severity severity,
            @Nullable Long seconds,
            @Nullable Long numerator,
            @Nullable Long denominator,
            List<UUID> eventIds) {
        this(incidentId, severity, seconds, numerator, denominator, null, eventIds);
    }

    /**
     * What one credit, account, reading or answer adds.
     *
     * @param credit an approved one
     * @param arr the yearly revenue of an affected account
     * @param value a change, or a score; of churn risk 1 where it fell and -1 where it rose
     * @param scale of a score
     */
    public record Detail(
            @Nullable String accountId,
            @Nullable Money credit,
            @Nullable Money arr,
            @Nullable Integer value,
            @Nullable CsatScale scale) {}

    /** What lies behind a duration. */
    public static List<Behind> of(Collection<IncidentFigures> all, Selection selection, Instant now, DurationKey key) {
        return new Selected(all, selection, now)
                .counted().stream()
                        .flatMap(incident -> Stream.ofNullable(
                                        incident.durations().get(key))
                                .map(span -> new Behind(
                                        incident.incidentId(),
                                        incident.severity(),
                                        span.seconds(),
                                        null,
                                        null,
                                        span.eventIds())))
                        .toList();
    }

    /** What lies behind a rate. */
    public static List<Behind> of(Collection<IncidentFigures> all, Selection selection, Instant now, RateKey key) {
        return new Selected(all, selection, now)
                .parts(key)
                .map(part -> of(
                        part.incident(),
                        part.share().counted(),
                        part.share().of(),
                        part.share().eventIds()))
                .toList();
    }

    /** What lies behind a line of communication, by target. */
    public static List<Behind> of(Collection<IncidentFigures> all, Selection selection, Instant now, CadenceLine line) {
        return new Selected(all, selection, now)
                .counted().stream()
                        .flatMap(incident ->
                                Optional.ofNullable(incident.cadence().get(line))
                                        .filter(Kept::counts)
                                        .map(kept -> of(
                                                incident,
                                                kept.targetHits(),
                                                kept.targetHits() + kept.targetMisses(),
                                                kept.eventIds()))
                                        .stream())
                        .toList();
    }

    /** What lies behind a figure of money or customers. */
    public static List<Behind> of(Collection<IncidentFigures> all, Selection selection, Instant now, CustomerKey key) {
        return BehindCustomers.of(new Selected(all, selection, now).counted(), key);
    }

    static Behind of(IncidentFigures incident, Detail detail, List<UUID> eventIds) {
        return new Behind(incident.incidentId(), incident.severity(), null, null, null, detail, eventIds);
    }

    private static Behind of(IncidentFigures incident, long numerator, long denominator, List<UUID> eventIds) {
        return new Behind(incident.incidentId(), incident.severity(), null, numerator, denominator, eventIds);
    }
}
