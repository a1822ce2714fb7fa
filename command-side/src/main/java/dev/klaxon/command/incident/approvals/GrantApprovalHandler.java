package dev.klaxon.command.incident.approvals;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.WorkaroundId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants approvals. */
@Component
final class GrantApprovalHandler {

    private static final String EXECUTIVE = "approve-exec";

    private final Incidents incidents;

    GrantApprovalHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(GrantApproval command, Claim claim) {
        boolean executive = CommandCall.current().hasScope(EXECUTIVE);
        incidents.on(command.incidentId(), state -> decide(command, state, executive, claim));
    }

    /**
     * The whole rule: the commander and the sponsor of the incident approve, and whoever may approve for executives. Of
     * imported history only the subject must be there.
     */
    static Decision<IncidentEvent> decide(GrantApproval command, IncidentState state, boolean executive, Claim claim) {
        List<Role> roles = capacities(state, executive, claim);
        if (!claim.isImported()) {
            if (roles.isEmpty()) {
                throw new CommandRejected(
                        NOT_AN_APPROVER,
                        "A text or commitment is approved by the Incident Commander or the Executive Sponsor");
            }
            requireOneSubject(command);
        }
        requireKnown(command.subjectId(), state);
        return Decision.of(new ApprovalGranted(
                state.id(),
                command.approvalId(),
                command.commitments(),
                command.subjectId(),
                command.textSha256(),
                roles,
                false,
                null,
                claim));
    }

    /** In which the approval is given; of an import, those that the one it names as its author held. */
    private static List<Role> capacities(IncidentState state, boolean executive, Claim claim) {
        String approver = claim.author().id();
        boolean sponsors = state.roles().holds(Role.EXECUTIVE_SPONSOR, approver) || (executive && !claim.isImported());
        List<Role> roles = new ArrayList<>();
        if (state.roles().holds(Role.INCIDENT_COMMANDER, approver)) {
            roles.add(Role.INCIDENT_COMMANDER);
        }
        if (sponsors) {
            roles.add(Role.EXECUTIVE_SPONSOR);
        }
        return roles;
    }

    private static void requireOneSubject(GrantApproval command) {
        if ((command.subjectId() == null) == (command.textSha256() == null)) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "An approval is of a record or of a text",
                    List.of(new FieldError("/subjectId", "is needed where textSha256 is not given, and only there")));
        }
    }

    private static void requireKnown(@Nullable UUID subject, IncidentState state) {
        if (subject != null && !isRecord(subject, state)) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "Only the incident or a record of it can be approved",
                    List.of(new FieldError("/subjectId", "is no record of this incident that binds the company")));
        }
    }

    /** The incident itself, or what may carry a promise. */
    private static boolean isRecord(UUID subject, IncidentState state) {
        return state.id().value().equals(subject)
                || state.communication().update(new UpdateId(subject)).isPresent()
                || state.work().mitigation(new MitigationId(subject)).isPresent()
                || state.work().workaround(new WorkaroundId(subject)).isPresent()
                || state.work()
                        .decisions()
                        .first(made -> made.decisionId().value().equals(subject))
                        .isPresent();
    }
}
