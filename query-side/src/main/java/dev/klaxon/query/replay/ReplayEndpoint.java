package dev.klaxon.query.replay;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.histories.Histories;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.people.PersonAnswer;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.views.Views;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Steps through an incident as it was recorded. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class ReplayEndpoint {

    private final Incidents incidents;
    private final Histories histories;
    private final Views views;

    ReplayEndpoint(Incidents incidents, Histories histories, Views views) {
        this.incidents = incidents;
        this.histories = histories;
        this.views = views;
    }

    /**
     * The incident event by event, in the order of recording, each with how it stood before and after.
     *
     * @param from a position; the answer begins behind it
     */
    @GetMapping("/api/v1/incidents/{id}/replay")
    @Requires(Scope.READ)
    Page<ReplayAnswer> replay(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Position after = from == null ? Position.START : position(from);
        IncidentState incident = incidents.one(id, Reader.of(caller));
        List<ReplayAnswer> steps = new ArrayList<>();
        IncidentState before = null;
        for (LoggedEvent told :
                histories.ownEvents(incident.id(), views.reading().upTo())) {
            IncidentEvent event = (IncidentEvent) told.event();
            IncidentState state = IncidentState.next(before, told.eventId(), event);
            if (told.position().isAfter(after)) {
                steps.add(step(told, event, before, state));
            }
            if (steps.size() > limit) {
                break;
            }
            before = state;
        }
        return Page.of(steps, limit, ReplayAnswer::position);
    }

    private static ReplayAnswer step(
            LoggedEvent told, IncidentEvent event, @Nullable IncidentState before, IncidentState after) {
        Person author = event.claim().author();
        return new ReplayAnswer(
                told.position().toString(),
                new ReplayAnswer.EventAnswer(
                        told.eventId(),
                        told.type(),
                        event.claim().occurredAt(),
                        event.claim().precision(),
                        told.recordedAt(),
                        new PersonAnswer(author.id(), author.name().toString())),
                before == null ? null : ReplayAnswer.StateAnswer.of(before),
                ReplayAnswer.StateAnswer.of(after));
    }

    private static Position position(String from) {
        try {
            return Position.parse(from);
        } catch (IllegalArgumentException e) {
            String detail = "is not a position: it must be copied as it was given";
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "'from' " + detail, List.of(new FieldError("/from", detail)));
        }
    }
}
