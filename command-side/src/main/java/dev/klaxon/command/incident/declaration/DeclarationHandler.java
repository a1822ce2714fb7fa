package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Keys;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Begins incidents. */
@Component
final class DeclarationHandler {

    private final Incidents incidents;
    private final PolicyBook policies;
    private final References references;
    private final Surroundings surroundings;

    DeclarationHandler(Incidents incidents, PolicyBook policies, References references, Surroundings surroundings) {
        this.incidents = incidents;
        this.policies = policies;
        this.references = references;
        this.surroundings = surroundings;
    }

    @CommandHandler
    void handle(Declaring.Live command, CommandCall call) {
        Identity identity = Identity.of(command.incident(), references.next());
        incidents.declare(
                identity.id(),
                call,
                command.verb().decide(identity, policies.current(), call.moment(command.ids()), surroundings));
    }

    @CommandHandler
    void handle(Declaring.History command, CommandCall call) {
        Keys keys = command.keys();
        Identity identity = new Identity(command.incident(), keys.reference(), keys.source(), keys.incidentKey());
        incidents.declare(
                identity.id(),
                call,
                DeclareIncident.told(
                        Gaps.of(command.verb()), identity, policies.current(), call.moment(keys), surroundings));
    }
}
