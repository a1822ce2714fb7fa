package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.EXIT_CRITERIA_NOT_MET;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.updates.Publication;
import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.ExitCriteria;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Moves the status where the exit criteria are met. Imported moves are taken as they come. */
@Component
final class TransitionStatusHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    TransitionStatusHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(TransitionStatus command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, policies.at(state.policyVersion()), claim));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(TransitionStatus command, IncidentState state, Policy policy, Claim claim) {
        Moves moves = Moves.around(state, claim, BusinessOrder.Kind.STATUS);
        if (!claim.isImported()) {
            requireAllowed(command, moves);
            requireReasonToFallBack(command, moves.from());
            KnownEvidence.require(command.evidenceIds(), state);
            requireResolutions(command.resolutions());
        }
        List<Publication> publications = publications(command, state, policy, claim);
        List<UpdatePublished> published =
                publications.stream().map(Publication::event).toList();
        List<CriterionMet> met =
                claim.isImported() ? List.of() : criteriaMet(command, state, policy, moves.from(), published);
        List<IncidentEvent> events = new ArrayList<>(published);
        events.add(new StatusTransitioned(
                state.id(),
                moves.from(),
                command.to(),
                command.statement(),
                command.evidenceIds(),
                met,
                command.reason(),
                claim));
        List<Warning> warnings = publications.stream()
                .flatMap(publication -> publication.warnings().stream())
                .distinct()
                .toList();
        return Decision.of(events).warning(warnings);
    }

    private static void requireAllowed(TransitionStatus command, Moves moves) {
        Status to = command.to();
        if (!NextAllowed.targets(moves.from()).contains(to)) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED, "No transition leads from %s to %s".formatted(moves.from(), to));
        }
        if (!moves.leavesRoomFor(to)) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED,
                    "A move to %s that happened later is recorded already"
                            .formatted(moves.next().orElseThrow()));
        }
    }

    private static void requireReasonToFallBack(TransitionStatus command, Status from) {
        boolean silent = command.reason() == null || command.reason().toString().isBlank();
        if (silent && NextAllowed.isFallBack(from, command.to())) {
            throw invalid("Falling back needs a reason", List.of(new FieldError("/reason", "is needed to fall back")));
        }
    }

    private static void requireResolutions(List<UpdateDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).kind() != UpdateKind.RESOLUTION) {
                throw invalid(
                        "Only resolutions are published with a transition",
                        List.of(new FieldError(pointer(i) + "/kind", "must be RESOLUTION")));
            }
        }
    }

    private static List<Publication> publications(
            TransitionStatus command, IncidentState state, Policy policy, Claim claim) {
        List<Publication> publications = new ArrayList<>();
        for (UpdateDraft draft : command.resolutions()) {
            String at = pointer(publications.size());
            publications.add(
                    claim.isImported()
                            ? told(draft, state, claim, at)
                            : Publication.of(draft, state, policy, claim, at));
        }
        return publications;
    }

    private static Publication told(UpdateDraft draft, IncidentState state, Claim claim, String at) {
        UpdatePublished update =
                Publication.told(Gaps.of(draft.body()), draft.updateId(), draft.kind(), null, state, claim, at);
        return new Publication(update, List.of());
    }

    private static List<CriterionMet> criteriaMet(
            TransitionStatus command,
            IncidentState state,
            Policy policy,
            Status from,
            List<UpdatePublished> published) {
        if (NextAllowed.isFallBack(from, command.to())) {
            return List.of();
        }
        ExitCriteria criteria = ExitCriteria.of(state, policy, command.to(), published);
        if (!criteria.areMet()) {
            throw CommandRejected.lacking(
                    EXIT_CRITERIA_NOT_MET,
                    "%s cannot be %s yet".formatted(state.reference(), command.to()),
                    criteria.missing());
        }
        return criteria.met();
    }

    private static CommandRejected invalid(String detail, List<FieldError> errors) {
        return CommandRejected.faulty(INVALID_VALUE, detail, errors);
    }

    private static String pointer(int resolution) {
        return "/resolutions/" + resolution;
    }
}
