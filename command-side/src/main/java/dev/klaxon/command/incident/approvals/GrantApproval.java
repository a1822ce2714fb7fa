package dev.klaxon.command.incident.approvals;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.WorkaroundId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approve a text or a commitment.
 *
 * @param subjectId the incident or a record of it; needed where textSha256 is not given, and only there
 * @param textSha256 SHA-256 of the UTF-8 of acknowledge, impact and action, each followed by a line feed, then the
 *     commitments in order, one a line
 */
record GrantApproval(
        @Needed @Size(max = MOST) List<CommitmentKind> commitments,
        @Nullable UUID subjectId,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") @Nullable
        String textSha256)
        implements IncidentVerb {

    private static final int MOST = 50;

    static final Verb<GrantApproval> VERB = OnIncident.post("approvals", GrantApproval.class)
            .called("Approval", "grant")
            .needs(Scope.READ, Scope.APPROVE_EXEC)
            .creates()
            .told(GrantApproval::told);

    GrantApproval {
        commitments = List.copyOf(commitments);
        textSha256 = textSha256 == null ? null : textSha256.toLowerCase(Locale.ROOT);
    }

    /** The commander and the sponsor of the incident approve, and whoever may approve for executives. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        boolean executive = moment.hasScope(Scope.APPROVE_EXEC.label());
        List<Role> roles = capacities(moment.claim().actor(), executive, state);
        if (roles.isEmpty()) {
            throw new CommandRejected(
                    NOT_AN_APPROVER,
                    "A text or commitment is approved by the Incident Commander or the Executive Sponsor");
        }
        requireOneSubject();
        return granted(Gaps.of(this), roles, state, moment);
    }

    /** In which somebody approves. */
    private static List<Role> capacities(Person approver, boolean executive, IncidentState state) {
        List<Role> roles = new ArrayList<>();
        if (state.roles().holds(Role.INCIDENT_COMMANDER, approver.id())) {
            roles.add(Role.INCIDENT_COMMANDER);
        }
        if (executive || state.roles().holds(Role.EXECUTIVE_SPONSOR, approver.id())) {
            roles.add(Role.EXECUTIVE_SPONSOR);
        }
        return roles;
    }

    private void requireOneSubject() {
        if ((subjectId == null) == (textSha256 == null)) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "An approval is of a record or of a text",
                    List.of(new FieldError("/subjectId", "is needed where textSha256 is not given, and only there")));
        }
    }

    /** In the roles that its author held then. */
    private static Decision<IncidentEvent> told(Told<GrantApproval> line) {
        List<Role> roles = capacities(line.claim().author(), false, line.state());
        return granted(line, roles, line.state(), line.moment());
    }

    private static Decision<IncidentEvent> granted(
            Gaps<GrantApproval> said, List<Role> roles, IncidentState state, Moment moment) {
        UUID subject = said.get(GrantApproval::subjectId);
        requireKnown(subject, state);
        return Decision.of(new ApprovalGranted(
                state.id(),
                new ApprovalId(moment.id()),
                said.need(GrantApproval::commitments),
                subject,
                said.get(GrantApproval::textSha256),
                roles,
                false,
                null,
                moment.claim()));
    }

    /** The subject is there, in history too. */
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
