package dev.klaxon.command.incident.status;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.incident.updates.Drafts.regular;
import static dev.klaxon.command.incident.updates.Drafts.resolution;
import static dev.klaxon.domain.refusal.Code.COMMITMENT_NEEDS_APPROVAL;
import static dev.klaxon.domain.refusal.Code.EXIT_CRITERIA_NOT_MET;
import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;
import static dev.klaxon.domain.refusal.Code.UPDATE_INCOMPLETE;
import static dev.klaxon.domain.refusal.WarningCode.ROLES_MISSING;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.EvidenceKind.LOG;
import static dev.klaxon.events.incident.EvidenceKind.VALIDATION;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.updates.Drafts;
import dev.klaxon.command.incident.updates.UpdateBody;
import dev.klaxon.command.policy.TestPolicies;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionStatusTest {

    @Test
    void moves_forward_and_keeps_what_met_the_criteria() {
        declared()
                .given(at(10).evidence(LOG))
                .when(to(CONTAINED))
                .then(new StatusTransitioned(
                        INCIDENT,
                        DECLARED,
                        CONTAINED,
                        Text.of("So it is"),
                        List.of(),
                        List.of(new CriterionMet("log-or-metric", "evidence " + id(10))),
                        null,
                        at(120).claim()));
    }

    @Test
    void asks_what_the_policy_of_the_incident_lists() {
        String lists = "[{\"status\":\"CONTAINED\",\"criteria\":[\"log-or-metric\",\"validation\"]}]";
        IncidentFixture incident = IncidentFixture.ofVerbs(TestPolicies.changed("/exitCriteria", lists))
                .given(at(0).declared(), at(0).severity(SEV_1), at(10).evidence(LOG));

        var refusal = incident.when(to(CONTAINED)).thenRefused(EXIT_CRITERIA_NOT_MET);

        assertThat(refusal.missing()).extracting(Missing::criterion).containsExactly("validation");
    }

    @Test
    void skips_stages_without_asking_for_their_criteria() {
        StatusTransitioned moved =
                declared().given(at(10).evidence(VALIDATION)).when(to(RESOLVED)).event(StatusTransitioned.class);

        assertThat(moved.from()).isEqualTo(DECLARED);
    }

    @Test
    void lists_all_that_is_missing_and_records_nothing() {
        var refusal = declared().given(at(10).update(PUBLIC)).when(to(RESOLVED)).thenRefused(EXIT_CRITERIA_NOT_MET);

        assertThat(refusal.missing()).extracting(Missing::criterion).containsExactly("validation", "resolution-update");
    }

    @Test
    void publishes_resolutions_before_the_move_that_needs_them() {
        List<IncidentEvent> events = declared()
                .given(at(10).update(PUBLIC), at(11).update(CUSTOMER), at(12).evidence(VALIDATION))
                .when(resolving(resolution(PUBLIC), resolution(CUSTOMER)))
                .thenWarned()
                .events();

        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(UpdatePublished.class, UpdatePublished.class, StatusTransitioned.class);
    }

    @Test
    void publishes_resolutions_only_with_the_scope_for_it() {
        declared()
                .given(at(10).evidence(VALIDATION))
                .withScopes("command")
                .when(resolving(resolution(PUBLIC)))
                .thenRefused(FORBIDDEN);
    }

    @Test
    void takes_imported_resolutions_as_bare_as_they_are() {
        UpdateBody resolution = told(UpdateBody.class, "audience", PUBLIC);
        List<IncidentEvent> events = declared()
                .withScopes("command")
                .imported("t-1")
                .when(told(TransitionStatus.class, "to", RESOLVED, "resolutions", List.of(resolution)))
                .events();

        assertThat(events)
                .hasSize(2)
                .first(InstanceOfAssertFactories.type(UpdatePublished.class))
                .extracting(UpdatePublished::kind)
                .isEqualTo(UpdateKind.RESOLUTION);
    }

    @Test
    void imported_moves_lead_to_a_stage() {
        declared().imported("t-1").when(to(Status.CANCELLED)).thenRefused(INVALID_VALUE);
    }

    @Test
    void publishes_no_resolution_where_the_move_is_refused() {
        declared()
                .given(at(10).update(PUBLIC))
                .when(resolving(resolution(PUBLIC)))
                .thenRefused(EXIT_CRITERIA_NOT_MET);
    }

    @Test
    void holds_resolutions_to_the_rules_of_updates() {
        Drafts silent = resolution(CUSTOMER);
        silent.prevention = null;

        var refusal = declared()
                .given(at(10).evidence(VALIDATION))
                .when(resolving(resolution(PUBLIC), silent))
                .thenRefused(UPDATE_INCOMPLETE);
        declared()
                .given(at(10).evidence(VALIDATION))
                .when(resolving(resolution(PUBLIC).committing(CommitmentKind.CREDIT)))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/resolutions/1/prevention");
    }

    @Test
    void warns_once_of_what_all_resolutions_have_in_common() {
        declared()
                .given(at(10).evidence(VALIDATION))
                .when(resolving(resolution(PUBLIC), resolution(CUSTOMER)))
                .thenWarned(ROLES_MISSING);
    }

    @Test
    void refuses_a_regular_update_among_the_resolutions() {
        declared()
                .given(at(10).evidence(VALIDATION))
                .when(resolving(regular(PUBLIC)))
                .thenRefused(INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED", "CLOSED", "CANCELLED", "MERGED"})
    void refuses_to_stay_to_close_early_and_to_move_where_other_commands_lead(Status to) {
        declared().when(to(to)).thenRefused(TRANSITION_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED", "CONTAINED", "MITIGATED", "RESOLVED"})
    void leaves_resolved_only_for_closed(Status to) {
        resolved().when(falling(to, "It is back")).thenRefused(TRANSITION_NOT_ALLOWED);
    }

    @Test
    void closes_nothing_before_it_is_learnt_from() {
        var refusal = resolved().when(to(CLOSED)).thenRefused(EXIT_CRITERIA_NOT_MET);

        assertThat(refusal.missing())
                .extracting(Missing::criterion)
                .containsExactly("postmortem-scheduled", "remediation-handed-off");
    }

    @Test
    void falls_back_with_a_reason_and_without_criteria() {
        StatusTransitioned moved =
                mitigated().when(falling(CONTAINED, "Errors rise again")).event(StatusTransitioned.class);

        assertThat(moved.from()).isEqualTo(MITIGATED);
        assertThat(moved.criteriaMet()).isEmpty();
        assertThat(moved.reason()).hasToString("Errors rise again");
    }

    @Test
    void refuses_to_fall_back_without_a_reason() {
        var refusal = mitigated().when(falling(DECLARED, " ")).thenRefused(INVALID_VALUE);
        mitigated().when(to(CONTAINED)).thenRefused(INVALID_VALUE);

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/reason");
    }

    @Test
    void refuses_evidence_that_is_not_there() {
        var known = new EvidenceId(id(10));
        var unknown = new EvidenceId(id(77));
        var command = new TransitionStatus(CONTAINED, Text.of("So it is"), List.of(known, unknown), List.of(), null);

        var refusal = declared().given(at(10).evidence(LOG)).when(command).thenRefused(INVALID_VALUE);

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/evidenceIds/1");
    }

    @Test
    void a_move_told_late_takes_its_place_before_the_next_one() {
        StatusTransitioned moved =
                mitigated().occurredAt(20).when(to(CONTAINED)).event(StatusTransitioned.class);

        assertThat(moved.from()).isEqualTo(DECLARED);
    }

    @Test
    void refuses_a_move_told_late_that_would_turn_the_next_one_into_a_fall_back() {
        mitigated()
                .given(at(12).evidence(VALIDATION))
                .occurredAt(20)
                .when(to(RESOLVED))
                .thenRefused(TRANSITION_NOT_ALLOWED);
    }

    @Test
    void refuses_what_the_caller_may_not_see_as_if_it_were_not_there() {
        declared().given(at(5).restricted()).by(BO).when(to(CONTAINED)).thenRefused(NOT_FOUND);
    }

    @Test
    void refuses_a_stale_command() {
        declared().given(at(10).evidence(LOG)).ifMatch(2).when(to(CONTAINED)).thenRefused(STALE_VERSION);
    }

    @Test
    void refuses_to_move_what_has_ended() {
        declared()
                .given(at(10).evidence(LOG), at(20).cancelled())
                .when(to(CONTAINED))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void a_resolved_incident_frees_its_commander() {
        declared()
                .given(at(1).role(Role.INCIDENT_COMMANDER, ANA), at(10).evidence(VALIDATION))
                .busy(ANA)
                .when(to(RESOLVED))
                .thenWarned();
    }

    @Test
    void imported_moves_come_in_any_order_without_criteria() {
        StatusTransitioned moved = declared()
                .given(at(50).moved(DECLARED, RESOLVED))
                .occurredAt(60)
                .imported("t-1")
                .when(told(TransitionStatus.class, "to", MITIGATED, "evidenceIds", List.of(new EvidenceId(id(77)))))
                .event(StatusTransitioned.class);

        assertThat(moved.from()).isEqualTo(RESOLVED);
        assertThat(moved.criteriaMet()).isEmpty();
    }

    @Test
    void an_imported_move_comes_from_where_the_status_stood_then() {
        StatusTransitioned moved = declared()
                .given(at(50).moved(DECLARED, RESOLVED), at(70).moved(RESOLVED, CLOSED))
                .occurredAt(60)
                .imported("t-1")
                .when(to(CLOSED))
                .event(StatusTransitioned.class);

        assertThat(moved.from()).isEqualTo(RESOLVED);
    }

    private static IncidentFixture declared() {
        return IncidentFixture.ofVerbs().withScopes("publish").given(at(0).declared(), at(0).severity(SEV_1));
    }

    private static IncidentFixture mitigated() {
        return declared().given(at(10).evidence(LOG), at(30).moved(DECLARED, MITIGATED));
    }

    private static IncidentFixture resolved() {
        return declared().given(at(30).moved(DECLARED, RESOLVED));
    }

    private static TransitionStatus to(Status to) {
        return falling(to, null);
    }

    private static TransitionStatus falling(Status to, @Nullable String reason) {
        return new TransitionStatus(to, Text.of("So it is"), List.of(), List.of(), Text.ofNullable(reason));
    }

    private static TransitionStatus resolving(Drafts... drafts) {
        return new TransitionStatus(
                RESOLVED,
                Text.of("So it is"),
                List.of(),
                Stream.of(drafts).map(Drafts::body).toList(),
                null);
    }
}
