package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.UUID;

/** An event at its place in business order. */
public record Filed<E extends IncidentEvent>(BusinessOrder order, UUID eventId, E event) {

    /** When it happened. */
    public Instant at() {
        return order.occurredAt();
    }

    /** The same event as a correction would have it, at its new place. */
    Filed<IncidentEvent> corrected(EntryCorrected correction) {
        IncidentEvent corrected = Correction.of(event, correction.field(), correction.value());
        return new Filed<>(BusinessOrder.of(corrected, order.sequence()), eventId, corrected);
    }
}
