package dev.klaxon.command.postmortem;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.POSTMORTEM_EXISTS;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Books post-mortems: the new stream and the link in the incident's own are one append. */
@Component
final class SchedulePostmortemHandler {

    private final Incidents incidents;
    private final Repository<Postmortem> postmortems;

    SchedulePostmortemHandler(Incidents incidents, Repository<Postmortem> postmortems) {
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    @CommandHandler
    void handle(SchedulePostmortem command, Claim claim) throws Exception {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
        postmortems.newInstance(() -> {
            AggregateLifecycle.apply(new PostmortemScheduled(
                    command.postmortemId(),
                    command.incidentId(),
                    command.scheduledFor(),
                    command.facilitator(),
                    claim));
            return new Postmortem();
        });
    }

    /** The rule for one that is not merged: one post-mortem, also after it is closed; none for a false alarm. */
    static Decision<IncidentEvent> decide(SchedulePostmortem command, IncidentState state, Claim claim) {
        if (state.status() == Status.CANCELLED && !claim.isImported()) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(state.reference(), state.status()));
        }
        if (state.aftermath().postmortem().isPresent()) {
            throw new CommandRejected(POSTMORTEM_EXISTS, "%s has a post-mortem already".formatted(state.reference()));
        }
        return Decision.of(new PostmortemLinked(state.id(), command.postmortemId(), claim));
    }
}
