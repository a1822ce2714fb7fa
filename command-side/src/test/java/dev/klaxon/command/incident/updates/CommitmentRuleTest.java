package dev.klaxon.command.incident.updates;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.incident.updates.Drafts.regular;
import static dev.klaxon.domain.refusal.Code.COMMITMENT_NEEDS_APPROVAL;
import static dev.klaxon.domain.refusal.WarningCode.COMMITMENT_OVERRIDDEN;
import static dev.klaxon.events.incident.CommitmentKind.CREDIT;
import static dev.klaxon.events.incident.CommitmentKind.ETA;

import dev.klaxon.command.desk.Sha256;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentRuleTest {

    private static final ApprovalId APPROVAL = new ApprovalId(id(40));
    private static final Instant LATER = at(300).instant();
    private static final String TEXT = "We know of it\nOne checkout in ten fails\nWe roll back\n";

    @ParameterizedTest
    @ValueSource(strings = {"ETA\n", "ETA"})
    void publishes_exactly_the_text_that_was_approved(String commitments) {
        given(text(TEXT + commitments, ETA)).when(publish(eta())).thenWarned();
    }

    @Test
    void an_eta_counts_as_a_commitment_whether_it_is_listed_or_not() {
        given(text(TEXT + "ETA\n", ETA))
                .when(publish(promised().withEta(LATER)))
                .thenWarned();
        given(text(TEXT, CREDIT)).when(publish(promised().withEta(LATER))).thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void takes_several_commitments_in_their_order() {
        given(text(TEXT + "CREDIT\nETA\n", CREDIT, ETA))
                .when(publish(promised().withEta(LATER).committing(CREDIT, ETA)))
                .thenWarned();
        given(text(TEXT + "ETA\nCREDIT\n", CREDIT, ETA))
                .when(publish(promised().withEta(LATER).committing(CREDIT, ETA)))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void refuses_a_text_that_was_changed_after_its_approval() {
        Drafts changed = eta();
        changed.action = "We roll back, perhaps";

        given(text(TEXT + "ETA\n", ETA)).when(publish(changed)).thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void refuses_a_commitment_that_was_not_approved() {
        given(text(TEXT + "ETA\n", ETA))
                .when(publish(eta().committing(ETA, CREDIT)))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void refuses_an_approval_by_others_than_commander_and_sponsor() {
        given(approval(List.of(Role.CS_SALES_OWNER), null, Sha256.hex(TEXT + "ETA\n"), ETA))
                .when(publish(eta()))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
        given(approval(List.of(), null, Sha256.hex(TEXT + "ETA\n"), ETA))
                .when(publish(eta()))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
        given(approval(List.of(Role.EXECUTIVE_SPONSOR), null, Sha256.hex(TEXT + "ETA\n"), ETA))
                .when(publish(eta()))
                .thenWarned();
    }

    @Test
    void refuses_an_approval_that_the_incident_does_not_have() {
        given().when(publish(eta())).thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void an_approval_of_the_incident_lets_its_commitments_out_in_any_text() {
        ApprovalGranted approval = approval(List.of(Role.INCIDENT_COMMANDER), id(0), null, ETA);

        given(approval).when(publish(eta())).thenWarned();
        given(approval).when(publish(eta().committing(CREDIT))).thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void an_approval_of_an_update_that_went_out_is_none_of_the_next() {
        given(at(20).update(Audience.CUSTOMER), approval(List.of(Role.INCIDENT_COMMANDER), id(20), null, ETA))
                .when(publish(eta()))
                .thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void nobody_names_an_approval_of_something_else() {
        given().by(ANA).when(publish(eta())).thenRefused(COMMITMENT_NEEDS_APPROVAL);
        given().when(publish(promised())).thenRefused(COMMITMENT_NEEDS_APPROVAL);
    }

    @Test
    void an_emergency_goes_out_all_the_same_and_is_warned() {
        given().when(publish(eta().because("Nobody else is awake"))).thenWarned(COMMITMENT_OVERRIDDEN);
    }

    @Test
    void of_imported_history_only_the_approval_must_be_there() {
        given(approval(List.of(), null, null, ETA))
                .imported("u-1")
                .when(publish(eta()))
                .thenWarned();
        given().imported("u-1").when(publish(eta())).thenRefused(COMMITMENT_NEEDS_APPROVAL);
        given().imported("u-1")
                .when(publish(regular(Audience.CUSTOMER).withEta(LATER)))
                .thenWarned();
    }

    /** An update that names the approval. */
    private static Drafts promised() {
        return regular(Audience.INTERNAL).approvedBy(APPROVAL);
    }

    private static Drafts eta() {
        return promised().withEta(LATER).committing(ETA);
    }

    private static ApprovalGranted text(String approved, CommitmentKind... commitments) {
        return approval(List.of(Role.INCIDENT_COMMANDER), null, Sha256.hex(approved), commitments);
    }

    private static ApprovalGranted approval(
            List<Role> roles, @Nullable UUID subject, @Nullable String sha256, CommitmentKind... commitments) {
        return new ApprovalGranted(
                INCIDENT, APPROVAL, List.of(commitments), subject, sha256, roles, false, null, at(40).claim());
    }

    /** Sent by somebody who does not command. */
    private static IncidentFixture given(IncidentEvent... events) {
        return IncidentFixture.ofVerbs()
                .given(at(0).declared(), at(0).severity(Severity.SEV_3), at(1).role(Role.INCIDENT_COMMANDER, ANA))
                .given(events)
                .by(BO);
    }

    private static PublishUpdate publish(Drafts draft) {
        return draft.publish();
    }
}
