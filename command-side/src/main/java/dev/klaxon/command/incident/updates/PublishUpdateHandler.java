package dev.klaxon.command.incident.updates;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Publishes an update by the cadence of the incident's policy. */
@Component
final class PublishUpdateHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    PublishUpdateHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(PublishUpdate command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, policies.at(state.policyVersion()), claim));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(PublishUpdate command, IncidentState state, Policy policy, Claim claim) {
        Publication publication = Publication.of(command.draft(), state, policy, claim, "");
        return Decision.<IncidentEvent>of(publication.event()).warning(publication.warnings());
    }
}
