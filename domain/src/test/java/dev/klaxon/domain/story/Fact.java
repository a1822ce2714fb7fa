package dev.klaxon.domain.story;

import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.function.BiFunction;

/** Something that happens to an incident; who tells it says when, by whom and under which id. */
@FunctionalInterface
public interface Fact {

    /** The event of it, as the next one of a telling. */
    IncidentEvent in(Telling<?> telling);

    /** One that has no verb. */
    static Fact of(BiFunction<IncidentId, Claim, ? extends IncidentEvent> event) {
        return telling -> event.apply(telling.incidentId(), telling.claim());
    }

    /** One that is an event already. */
    static Fact of(IncidentEvent event) {
        return telling -> event;
    }
}
