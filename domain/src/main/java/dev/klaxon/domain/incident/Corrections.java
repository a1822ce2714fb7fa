package dev.klaxon.domain.incident;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event and all claims that correct it, in business order: of one member the last holds, whichever was
 * recorded last.
 *
 * @param original as it was recorded
 */
public record Corrections(IncidentEvent original, History<EntryCorrected> told) {

    /** Those that are known of one of the incident's events. */
    public static Corrections of(IncidentState state, UUID eventId, IncidentEvent original) {
        return new Corrections(
                original,
                state.corrections().where(correction -> correction.eventId().equals(eventId)));
    }

    /** Those with these ids, in the order in which they were recorded. */
    public static Corrections recorded(IncidentEvent original, SequencedMap<UUID, EntryCorrected> corrections) {
        History<EntryCorrected> told = History.empty();
        for (Map.Entry<UUID, EntryCorrected> next : corrections.sequencedEntrySet()) {
            BusinessOrder order =
                    BusinessOrder.of(next.getValue(), told.entries().size());
            told = told.file(new Filed<>(order, next.getKey(), next.getValue()));
        }
        return new Corrections(original, told);
    }

    /** The incident with every member as it read before its first correction was recorded. */
    static IncidentState undone(IncidentState state) {
        Map<List<Object>, Filed<EntryCorrected>> earliest = new LinkedHashMap<>();
        for (Filed<EntryCorrected> entry : state.corrections().entries()) {
            earliest.merge(
                    List.of(entry.event().eventId(), entry.event().field()),
                    entry,
                    (one, other) -> one.order().sequence() < other.order().sequence() ? one : other);
        }
        IncidentState reported = state;
        for (Filed<EntryCorrected> entry : earliest.values()) {
            EntryCorrected claim = entry.event();
            reported = reported.corrected(new EntryCorrected(
                    claim.incidentId(),
                    claim.eventId(),
                    claim.field(),
                    claim.value(),
                    claim.oldValue(),
                    claim.reason(),
                    claim.claim()));
        }
        return reported;
    }

    /** The event as it reads now. */
    public IncidentEvent reading() {
        IncidentEvent reading = original;
        for (Filed<EntryCorrected> entry : told.entries()) {
            reading =
                    Correction.of(reading, entry.event().field(), entry.event().value());
        }
        return reading;
    }

    /** How a member read at that place, after what was claimed before; null where it was absent. */
    public @Nullable Text readingAt(BusinessOrder place, String field) {
        Text reading = Correction.reading(original, field);
        for (Filed<EntryCorrected> entry : told.entries()) {
            if (entry.event().field().equals(field) && !entry.order().isAfter(place)) {
                reading = entry.event().value();
            }
        }
        return reading;
    }

    /** Each with the value that it took the place of, whatever was known of that when it was recorded. */
    public List<Filed<EntryCorrected>> claims() {
        Map<String, @Nullable Text> readings = new HashMap<>();
        List<Filed<EntryCorrected>> claims = new ArrayList<>();
        for (Filed<EntryCorrected> entry : told.entries()) {
            EntryCorrected claim = entry.event();
            Text before = readings.containsKey(claim.field())
                    ? readings.get(claim.field())
                    : Correction.reading(original, claim.field());
            readings.put(claim.field(), claim.value());
            claims.add(new Filed<>(
                    entry.order(),
                    entry.eventId(),
                    new EntryCorrected(
                            claim.incidentId(),
                            claim.eventId(),
                            claim.field(),
                            before,
                            claim.value(),
                            claim.reason(),
                            claim.claim())));
        }
        return claims;
    }
}
