package dev.klaxon.command.incident.approvals;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;
import static dev.klaxon.events.incident.CommitmentKind.ETA;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final ApprovalId APPROVAL = new ApprovalId(MADE);
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(), at(1).role(Role.INCIDENT_COMMANDER, ANA), at(5).mitigation(MitigationKind.HOTFIX));

    @Test
    void the_commander_approves_a_text() {
        incident.when(text()).then(granted(null, SHA256, Role.INCIDENT_COMMANDER));
    }

    @Test
    void the_sponsor_approves_a_text() {
        incident.given(at(2).role(Role.EXECUTIVE_SPONSOR, BO))
                .by(BO)
                .when(text())
                .then(granted(null, SHA256, Role.EXECUTIVE_SPONSOR));
    }

    @Test
    void whoever_may_approve_for_executives_does_it_in_the_sponsors_place() {
        incident.by(BO).withScopes("approve-exec").when(text()).then(granted(null, SHA256, Role.EXECUTIVE_SPONSOR));
    }

    @Test
    void nobody_else_approves() {
        incident.given(at(2).role(Role.COMMS_LEAD, BO))
                .by(BO)
                .withScopes("publish", "command", "admin", "approve-cs", "approve-finance")
                .when(text())
                .thenRefused(NOT_AN_APPROVER);
    }

    @Test
    void approves_the_incident_or_a_record_of_it() {
        incident.when(of(id(0), null)).then(granted(id(0), null, Role.INCIDENT_COMMANDER));
        incident.when(of(id(5), null)).then(granted(id(5), null, Role.INCIDENT_COMMANDER));
    }

    @Test
    void refuses_what_is_no_record_of_the_incident() {
        incident.when(of(id(66), null)).thenRefused(INVALID_VALUE);
    }

    @Test
    void approves_either_a_record_or_a_text() {
        incident.when(of(null, null)).thenRefused(INVALID_VALUE);
        incident.when(of(id(5), SHA256)).thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_approvals_of_an_incident_that_has_ended() {
        incident.given(at(30).cancelled()).when(text()).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void takes_imported_approvals_of_anybody_as_bare_as_they_are() {
        incident.by(BO).imported("a-1").when(of(null, null)).then(granted(null, null));
    }

    private static GrantApproval text() {
        return of(null, SHA256);
    }

    private static GrantApproval of(@Nullable UUID subject, @Nullable String sha256) {
        return new GrantApproval(List.of(ETA), subject, sha256);
    }

    private ApprovalGranted granted(@Nullable UUID subject, @Nullable String sha256, Role... roles) {
        return new ApprovalGranted(
                INCIDENT, APPROVAL, List.of(ETA), subject, sha256, List.of(roles), false, null, incident.claim());
    }
}
