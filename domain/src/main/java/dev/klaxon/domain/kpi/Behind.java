package dev.klaxon.domain.kpi;

import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one incident, ticket or action has to do with a figure.
 *
 * @param seconds of a duration
 * @param numerator what it adds there: of a rate, or windows that were kept
 * @param denominator what it adds there: of a rate, or windows that were kept or missed
 * @param eventIds the events that it rests on
 */
public record Behind(
        IncidentId incidentId,
        @Nullable Severity severity,
        @Nullable Long seconds,
        @Nullable Long numerator,
        @Nullable Long denominator,
        List<UUID> eventIds) {

    public Behind {
        eventIds = List.copyOf(eventIds);
    }

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

    private static Behind of(IncidentFigures incident, long numerator, long denominator, List<UUID> eventIds) {
        return new Behind(incident.incidentId(), incident.severity(), null, numerator, denominator, eventIds);
    }
}
