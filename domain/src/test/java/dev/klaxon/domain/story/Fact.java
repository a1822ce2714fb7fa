package dev.klaxon.domain.story;

import dev.klaxon.events.incident.IncidentEvent;

/** Something that happens to an incident; who tells it says when, by whom and under which id. */
@FunctionalInterface
public interface Fact {

    /** The event of it, as the next one of a telling. */
    IncidentEvent in(Telling<?> telling);
}
