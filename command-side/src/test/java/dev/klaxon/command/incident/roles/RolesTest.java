package dev.klaxon.command.incident.roles;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.COMMANDER_BUSY;
import static dev.klaxon.domain.refusal.Code.HANDOVER_NOTE_MISSING;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static dev.klaxon.events.incident.Role.LEGAL;
import static dev.klaxon.events.incident.Role.SCRIBE;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.policy.TestPolicies;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Text NOTE = Text.of("Read the channel");

    private final IncidentFixture incident = under(Policy.builtIn().document());

    @Test
    void gives_a_free_role() {
        incident.when(assign(SCRIBE, BO, null)).then(new RoleAssigned(INCIDENT, SCRIBE, BO, null, incident.claim()));
    }

    @Test
    void changes_nothing_where_the_same_person_holds_it() {
        incident.given(at(1).role(SCRIBE, BO)).when(assign(SCRIBE, BO, null)).thenNothing();
    }

    @Test
    void needs_a_note_to_hand_over() {
        incident.given(at(1).role(SCRIBE, ANA)).when(assign(SCRIBE, BO, null)).thenRefused(HANDOVER_NOTE_MISSING);
    }

    @Test
    void hands_over_with_a_note() {
        incident.given(at(1).role(SCRIBE, ANA))
                .when(assign(SCRIBE, BO, NOTE))
                .then(new RoleHandedOver(INCIDENT, SCRIBE, ANA, BO, NOTE, null, incident.claim()));
    }

    @Test
    void records_imported_roles_as_told_whoever_holds_them_here() {
        incident.imported("r-1")
                .given(at(1).role(SCRIBE, ANA))
                .when(assign(SCRIBE, BO, null))
                .then(new RoleAssigned(INCIDENT, SCRIBE, BO, null, incident.claim()));
    }

    @Test
    void refuses_a_handover_with_a_blank_note() {
        incident.given(at(1).role(SCRIBE, ANA))
                .when(assign(SCRIBE, BO, Text.of(" ")))
                .thenRefused(HANDOVER_NOTE_MISSING);
    }

    @Test
    void refuses_a_commander_who_has_another_critical_incident() {
        incident.busy(BO).when(assign(INCIDENT_COMMANDER, BO, null)).thenRefused(COMMANDER_BUSY);
    }

    @Test
    void takes_a_busy_commander_with_an_override() {
        incident.busy(BO)
                .when(new AssignRole(INCIDENT_COMMANDER, BO, null, Text.of("Nobody else")))
                .thenWarned(WarningCode.COMMANDER_BUSY);
    }

    @Test
    void takes_a_busy_commander_where_the_severity_does_not_bind() {
        incident.busy(BO)
                .given(at(1).severity(Severity.SEV_2))
                .when(assign(INCIDENT_COMMANDER, BO, null))
                .thenWarned();
    }

    @Test
    void refuses_a_busy_commander_of_each_severity_that_the_policy_binds() {
        under(TestPolicies.changed("/roles/oneCommanderFor", "[\"SEV-0\",\"SEV-1\",\"SEV-2\"]"))
                .busy(BO)
                .given(at(1).severity(Severity.SEV_2))
                .when(assign(INCIDENT_COMMANDER, BO, null))
                .thenRefused(COMMANDER_BUSY);
    }

    @Test
    void refuses_no_busy_commander_where_the_policy_binds_nobody() {
        under(TestPolicies.changed("/roles/oneCommanderFor", "[]"))
                .busy(BO)
                .when(assign(INCIDENT_COMMANDER, BO, null))
                .thenWarned();
    }

    @Test
    void frees_a_role() {
        incident.given(at(1).role(SCRIBE, BO))
                .when(new ReleaseRole(SCRIBE, NOTE))
                .then(new RoleReleased(INCIDENT, SCRIBE, BO, NOTE, incident.claim()));
    }

    @Test
    void changes_nothing_where_a_role_is_free() {
        incident.when(new ReleaseRole(SCRIBE, null)).thenNothing();
    }

    @Test
    void lets_several_join_a_role() {
        incident.given(at(1).role(LEGAL, ANA))
                .when(new JoinRole(LEGAL, BO.id(), BO.name()))
                .then(new RoleAssigned(INCIDENT, LEGAL, BO, null, incident.claim()));
    }

    @Test
    void changes_nothing_where_a_person_has_joined_already() {
        incident.given(at(1).role(LEGAL, ANA), at(2).role(LEGAL, BO))
                .when(new JoinRole(LEGAL, ANA.id(), ANA.name()))
                .thenNothing();
    }

    @Test
    void lets_one_of_several_leave() {
        incident.given(at(1).role(LEGAL, ANA), at(2).role(LEGAL, BO))
                .when(new LeaveRole(LEGAL, "ana", null))
                .then(new RoleReleased(INCIDENT, LEGAL, ANA, null, incident.claim()));
    }

    @Test
    void changes_nothing_where_a_person_leaves_who_was_not_there() {
        incident.given(at(1).role(LEGAL, ANA))
                .when(new LeaveRole(LEGAL, "bo", null))
                .thenNothing();
    }

    @Test
    void takes_comings_and_goings_from_history_in_any_order() {
        incident.imported("r-1");

        incident.when(told(JoinRole.class, "role", LEGAL, "personId", "bo"))
                .then(new RoleAssigned(INCIDENT, LEGAL, Person.of("bo", "bo"), null, incident.claim()));
        incident.when(new LeaveRole(LEGAL, "bo", null))
                .then(new RoleReleased(INCIDENT, LEGAL, Person.of("bo", "bo"), null, incident.claim()));
        incident.when(new ReleaseRole(SCRIBE, null))
                .then(new RoleReleased(INCIDENT, SCRIBE, null, null, incident.claim()));
    }

    @Test
    void refuses_once_it_has_ended() {
        incident.given(at(1).moved(Status.DECLARED, Status.CLOSED))
                .when(assign(SCRIBE, BO, null))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    private static IncidentFixture under(PolicyDocument policy) {
        return IncidentFixture.ofVerbs(policy).given(at(0).declared(), at(0).severity(Severity.SEV_1));
    }

    private static AssignRole assign(Role role, Person assignee, @Nullable Text note) {
        return new AssignRole(role, assignee, note, null);
    }
}
