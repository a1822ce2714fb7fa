package dev.klaxon.command.postmortem;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.POSTMORTEM_EXISTS;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Book the post-mortem of an incident.
 *
 * @param incidentId the incident's id or reference; a line of imported history says by itself which incident it is
 *     about
 * @param scheduledFor when it is to be held; past, where it is entered late
 */
record SchedulePostmortem(
        @Needed String incidentId,
        @Needed Instant scheduledFor,
        @Needed Person facilitator) implements VerbBody {

    static final Verb<SchedulePostmortem> VERB = new Booking()
            .called("Postmortem", "schedule")
            .needs(Scope.COMMAND)
            .creates()
            .booked();

    /** What begins the post-mortem's own stream. */
    static PostmortemScheduled scheduled(Gaps<SchedulePostmortem> said, IncidentId incident, Moment moment) {
        return new PostmortemScheduled(
                new PostmortemId(moment.id()),
                incident,
                said.get(SchedulePostmortem::scheduledFor),
                said.get(SchedulePostmortem::facilitator),
                moment.claim());
    }

    /** The rule for one that is not merged: one post-mortem, also after it is closed; none for a false alarm. */
    Decision<IncidentEvent> decide(IncidentState state, Moment moment) {
        if (state.status() == Status.CANCELLED) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(state.reference(), state.status()));
        }
        return linked(state, moment);
    }

    /** History books one for a false alarm too. */
    static Decision<IncidentEvent> told(Gaps<SchedulePostmortem> line, IncidentState state, Moment moment, Keys keys) {
        requireOwn(line.get(SchedulePostmortem::incidentId), state, keys);
        return linked(state, moment);
    }

    private static Decision<IncidentEvent> linked(IncidentState state, Moment moment) {
        if (state.aftermath().postmortem().isPresent()) {
            throw new CommandRejected(POSTMORTEM_EXISTS, "%s has a post-mortem already".formatted(state.reference()));
        }
        return Decision.of(new PostmortemLinked(state.id(), new PostmortemId(moment.id()), moment.claim()));
    }

    /** A second word about the incident would be dropped, so it must be the same. */
    private static void requireOwn(@Nullable String incident, IncidentState state, Keys keys) {
        if (incident != null && !keys.incidentNamed(incident).equals(state.id())) {
            String detail = "is another incident than that of the line";
            throw CommandRejected.faulty(
                    INVALID_VALUE, "/incidentId " + detail, List.of(new FieldError("/incidentId", detail)));
        }
    }
}
