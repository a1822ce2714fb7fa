package dev.klaxon.command.incident.updates;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.NOW;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.updates.Drafts.regular;
import static dev.klaxon.domain.refusal.Code.COMMITMENT_NEEDS_APPROVAL;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NEXT_UPDATE_IN_PAST;
import static dev.klaxon.domain.refusal.Code.NEXT_UPDATE_MISSING;
import static dev.klaxon.domain.refusal.Code.PROMISE_BEYOND_LIMIT;
import static dev.klaxon.domain.refusal.Code.UNVERIFIED_FACT;
import static dev.klaxon.domain.refusal.WarningCode.COMMITMENT_OVERRIDDEN;
import static dev.klaxon.domain.refusal.WarningCode.PROMISE_BEYOND_TARGET;
import static dev.klaxon.domain.refusal.WarningCode.ROLES_MISSING;
import static dev.klaxon.domain.refusal.WarningCode.VAGUE_WORDING;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.IncidentFixture.Outcome;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Confidence;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishUpdateTest {

    private static final Instant IN_AN_HOUR = NOW.plus(Duration.ofMinutes(60));

    @Test
    void publishes_what_was_written_and_opens_the_promise() {
        Claim claim = at(120).claim();

        ready(Severity.SEV_1)
                .when(publish(regular(PUBLIC).promising(IN_AN_HOUR)))
                .then(regular(PUBLIC)
                        .promising(IN_AN_HOUR)
                        .draft(new UpdateId(MADE))
                        .published(INCIDENT, claim))
                .thenWarned();
    }

    @ParameterizedTest
    @CsvSource({
        "SEV_0, PUBLIC, true",
        "SEV_1, PUBLIC, true",
        "SEV_1, CUSTOMER, true",
        "SEV_1, EXECUTIVE, true",
        "SEV_1, INTERNAL, false",
        "SEV_2, CUSTOMER, true",
        "SEV_2, EXECUTIVE, false",
        "SEV_3, PUBLIC, false"
    })
    void demands_the_next_update_where_the_audience_has_a_cadence(
            Severity severity, Audience audience, boolean demanded) {
        Outcome outcome = ready(severity).when(publish(regular(audience)));

        if (demanded) {
            outcome.thenRefused(NEXT_UPDATE_MISSING);
        } else {
            outcome.thenWarned();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-3600"})
    void refuses_a_promise_that_does_not_come_after_the_update(int seconds) {
        ready(Severity.SEV_1)
                .when(publish(regular(PUBLIC).promising(NOW.plusSeconds(seconds))))
                .thenRefused(NEXT_UPDATE_IN_PAST);
    }

    @Test
    void measures_the_promise_from_the_updates_own_time() {
        Instant halfAnHourAgo = at(90).instant();

        ready(Severity.SEV_1)
                .occurredAt(60)
                .when(publish(regular(PUBLIC).promising(halfAnHourAgo)))
                .thenWarned();
    }

    @ParameterizedTest
    @CsvSource({"SEV_1, 3600", "SEV_2, 7200"})
    void takes_a_promise_within_the_target_without_a_word(Severity severity, int seconds) {
        ready(severity)
                .when(publish(regular(CUSTOMER).promising(NOW.plusSeconds(seconds))))
                .thenWarned();
    }

    @ParameterizedTest
    @CsvSource({"3601", "7200"})
    void warns_beyond_the_target_up_to_exactly_the_limit(int seconds) {
        ready(Severity.SEV_1)
                .when(publish(regular(PUBLIC).promising(NOW.plusSeconds(seconds))))
                .thenWarned(PROMISE_BEYOND_TARGET);
    }

    @ParameterizedTest
    @CsvSource({"SEV_1, PUBLIC, 7201", "SEV_2, CUSTOMER, 7201", "SEV_1, EXECUTIVE, 14401"})
    void refuses_a_promise_beyond_the_limit(Severity severity, Audience audience, int seconds) {
        ready(severity)
                .when(publish(regular(audience).promising(NOW.plusSeconds(seconds))))
                .thenRefused(PROMISE_BEYOND_LIMIT);
    }

    @Test
    void warns_while_core_roles_are_free_before_the_first_external_update_only() {
        Drafts first = regular(PUBLIC).promising(IN_AN_HOUR);

        declared(Severity.SEV_1).when(publish(first)).thenWarned(ROLES_MISSING);
        declared(Severity.SEV_1)
                .given(at(30).update(CUSTOMER))
                .when(publish(first))
                .thenWarned();
        declared(Severity.SEV_1).when(publish(regular(INTERNAL))).thenWarned();
    }

    @ParameterizedTest
    @CsvSource({"We hope to be back SOON", "asap", "More follows shortly."})
    void warns_of_words_that_say_nothing_of_when(String action) {
        Drafts draft = regular(INTERNAL);
        draft.action = action;

        ready(Severity.SEV_1).when(publish(draft)).thenWarned(VAGUE_WORDING);
    }

    @Test
    void looks_for_vague_words_in_every_text() {
        Drafts draft = regular(INTERNAL);
        draft.risk = "It may fail again soon";

        ready(Severity.SEV_1).when(publish(draft)).thenWarned(VAGUE_WORDING);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void refuses_an_eta_by_anybody_but_the_commander(Audience audience) {
        ready(Severity.SEV_3)
                .by(BO)
                .when(publish(regular(audience).withEta(IN_AN_HOUR)))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource(CommitmentKind.class)
    void refuses_a_commitment_by_anybody_but_the_commander(CommitmentKind kind) {
        ready(Severity.SEV_3)
                .by(BO)
                .when(publish(regular(INTERNAL).committing(kind)))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void the_commander_commits_the_company() {
        ready(Severity.SEV_3)
                .when(publish(regular(CUSTOMER).withEta(IN_AN_HOUR).committing(CommitmentKind.CREDIT)))
                .thenWarned();
    }

    @Test
    void an_emergency_commits_without_the_commander_and_is_warned() {
        UpdatePublished event = ready(Severity.SEV_3)
                .by(BO)
                .when(publish(regular(CUSTOMER).withEta(IN_AN_HOUR).because("Nobody else is awake")))
                .thenWarned(COMMITMENT_OVERRIDDEN)
                .event(UpdatePublished.class);

        assertThat(event.overrideReason()).hasToString("Nobody else is awake");
    }

    @Test
    void a_blank_reason_overrides_nothing() {
        ready(Severity.SEV_3)
                .by(BO)
                .when(publish(regular(CUSTOMER).withEta(IN_AN_HOUR).because(" ")))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"PUBLIC", "CUSTOMER"})
    void lets_nothing_unproven_out_while_restricted(Audience audience) {
        ready(Severity.SEV_1)
                .given(at(20).restricted())
                .when(publish(regular(audience).promising(IN_AN_HOUR)))
                .thenRefused(UNVERIFIED_FACT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"INTERNAL", "EXECUTIVE"})
    void talks_inside_while_restricted(Audience audience) {
        ready(Severity.SEV_1)
                .given(at(20).restricted())
                .when(publish(regular(audience).promising(IN_AN_HOUR)))
                .thenWarned();
    }

    @Test
    void refuses_updates_of_a_cancelled_incident() {
        ready(Severity.SEV_3)
                .given(at(30).cancelled())
                .when(publish(regular(PUBLIC)))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void of_imported_history_only_the_audience_is_asked() {
        UpdateBody bare = told(
                UpdateBody.class,
                "audience",
                PUBLIC,
                "eta",
                new Eta(at(5).instant(), Confidence.MEDIUM),
                "nextUpdateAt",
                at(1).instant());

        UpdatePublished event = declared(Severity.SEV_1)
                .given(at(20).restricted(), at(30).cancelled())
                .imported("u-1")
                .when(told(PublishUpdate.class, "update", bare, "sourceStatus", "Investigating"))
                .thenWarned()
                .event(UpdatePublished.class);

        assertThat(event.sourceStatus()).isEqualTo("Investigating");
        assertThat(event.claim().isImported()).isTrue();
    }

    private static IncidentFixture declared(Severity severity) {
        return IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(severity));
    }

    /** With every core role taken. */
    private static IncidentFixture ready(Severity severity) {
        return declared(severity)
                .given(
                        at(1).role(Role.INCIDENT_COMMANDER, ANA),
                        at(2).role(Role.ENGINEERING_OWNER, BO),
                        at(3).role(Role.COMMS_LEAD, BO),
                        at(4).role(Role.CS_SALES_OWNER, BO));
    }

    private static PublishUpdate publish(Drafts draft) {
        return draft.publish();
    }
}
