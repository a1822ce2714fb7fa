package dev.klaxon.query.replay;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.Stamps;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.incident.IncidentAnswer;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of an incident: an event, and how the incident stood before it and after it.
 *
 * @param position of the event; the next page goes on behind it
 * @param before null for the first event
 */
record ReplayAnswer(
        String position, EventAnswer event, @Nullable StateAnswer before, StateAnswer after) {

    /**
     * The event that was recorded.
     *
     * @param type its logical name
     */
    record EventAnswer(
            UUID eventId,
            String type,
            Instant occurredAt,
            Precision precision,
            Instant recordedAt,
            PersonAnswer actor) {}

    /** How the incident stood. */
    record StateAnswer(
            Status status,
            @Nullable Severity severity,
            String title,
            Map<Role, List<PersonAnswer>> roles,
            Stamps stamps,
            List<IncidentAnswer.PromiseAnswer> promises) {

        static StateAnswer of(IncidentState state) {
            Map<Role, List<PersonAnswer>> roles = new EnumMap<>(Role.class);
            state.roles()
                    .holders()
                    .forEach((role, people) -> roles.put(
                            role,
                            people.stream()
                                    .map(person -> new PersonAnswer(
                                            person.id(), person.name().toString()))
                                    .toList()));
            return new StateAnswer(
                    state.status(),
                    state.severity().orElse(null),
                    Titles.of(state),
                    roles,
                    state.stamps(),
                    state.communication().promises().stream()
                            .map(promise -> new IncidentAnswer.PromiseAnswer(
                                    promise.audience(), promise.openedAt(), promise.dueAt()))
                            .toList());
        }
    }
}
