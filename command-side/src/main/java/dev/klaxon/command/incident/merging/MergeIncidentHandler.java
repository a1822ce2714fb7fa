package dev.klaxon.command.incident.merging;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.MERGE_CYCLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.MergeRule;
import dev.klaxon.command.incident.StandingIncidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.Status;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Merges incidents. */
@Component
final class MergeIncidentHandler {

    private final Incidents incidents;
    private final StandingIncidents others;
    private final MergeRule merges;

    MergeIncidentHandler(Incidents incidents, StandingIncidents others, MergeRule merges) {
        this.incidents = incidents;
        this.others = others;
        this.merges = merges;
    }

    @CommandHandler
    void handle(MergeIncident command, Claim claim) {
        incidents.on(command.incidentId(), state -> {
            IncidentState target = target(command.into());
            boolean leadsBack = merges.leads(command.into(), command.incidentId());
            if (!leadsBack && !claim.isImported() && target.status() == Status.MERGED) {
                throw others.merged(target, CommandCall.current());
            }
            return decide(command, state, target, leadsBack, claim);
        });
    }

    /**
     * The rule for one that is not ended, and a target that is not merged: nothing goes in circles, and a false alarm
     * has no parts. One that is closed takes a part that was recognised late.
     *
     * @param leadsBack whether the target is this incident, or a part of it
     */
    static Decision<IncidentEvent> decide(
            MergeIncident command, IncidentState state, IncidentState target, boolean leadsBack, Claim claim) {
        if (leadsBack) {
            throw new CommandRejected(MERGE_CYCLE, "%s would be a part of itself".formatted(state.reference()));
        }
        if (target.status() == Status.CANCELLED && !claim.isImported()) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(target.reference(), target.status()));
        }
        return Decision.of(new IncidentMerged(state.id(), target.id(), target.reference(), command.reason(), claim));
    }

    private IncidentState target(IncidentId into) {
        return others.find(into, CommandCall.current())
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "There is no such incident to merge into"));
    }
}
