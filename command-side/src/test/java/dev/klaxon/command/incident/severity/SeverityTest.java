package dev.klaxon.command.incident.severity;

import static dev.klaxon.command.incident.IncidentFixture.made;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.RATIONALE_MISSING;
import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;
import static dev.klaxon.events.incident.Certainty.FINAL;
import static dev.klaxon.events.incident.Certainty.PROVISIONAL;
import static dev.klaxon.events.incident.Severity.SEV_0;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.RestrictionLifted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeverityTest {

    private static final Text REASON = Text.of("SEV-0");
    private static final Impact EXPOSED = impact(DataRisk.CONFIRMED, null, null);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(SEV_2));

    @Test
    void keeps_the_recommendation_beside_the_choice() {
        Impact impact = impact(null, "12", null);

        incident.given(at(1).impact(impact))
                .when(assign(SEV_3, FINAL, "A quiet hour"))
                .then(assigned(SEV_3, SEV_1, impact, "A quiet hour"));
    }

    @Test
    void needs_no_rationale_for_what_is_recommended() {
        Impact impact = impact(null, "12", null);

        incident.given(at(1).impact(impact))
                .when(assign(SEV_1, FINAL, null))
                .then(assigned(SEV_1, SEV_1, impact, null));
    }

    @Test
    void refuses_another_severity_than_recommended_without_a_rationale() {
        incident.given(at(1).impact(impact(null, "12", null)))
                .when(assign(SEV_3, FINAL, null))
                .thenRefused(RATIONALE_MISSING);
    }

    @Test
    void refuses_what_stands_already() {
        incident.when(assign(SEV_2, FINAL, "again")).thenRefused(SEVERITY_UNCHANGED);
    }

    @Test
    void takes_the_same_severity_with_another_certainty() {
        assertThat(incident.when(assign(SEV_2, PROVISIONAL, null))
                        .event(SeverityAssigned.class)
                        .certainty())
                .isEqualTo(PROVISIONAL);
    }

    @Test
    void restricts_holds_and_asks_people_in_on_data_exposure() {
        incident.given(at(1).impact(EXPOSED))
                .when(assign(SEV_0, FINAL, null))
                .then(
                        assigned(SEV_0, SEV_0, EXPOSED, null),
                        requested(Role.EXECUTIVE_SPONSOR),
                        requested(Role.LEGAL),
                        requested(Role.SECURITY),
                        new IncidentRestricted(INCIDENT, REASON, incident.claim()),
                        new EvidenceHoldPlaced(INCIDENT, new HoldId(made("hold")), REASON, incident.claim()));
    }

    @Test
    void asks_nobody_in_who_is_there_and_restricts_once() {
        incident.given(at(1).impact(EXPOSED), at(2).role(Role.LEGAL, BO), at(3).restricted())
                .when(assign(SEV_0, FINAL, null))
                .then(
                        assigned(SEV_0, SEV_0, EXPOSED, null),
                        requested(Role.EXECUTIVE_SPONSOR),
                        requested(Role.SECURITY),
                        new EvidenceHoldPlaced(INCIDENT, new HoldId(made("hold")), REASON, incident.claim()));
    }

    @Test
    void restricts_it_now_where_a_late_severity_lies_before_the_end_of_a_restriction() {
        incident.given(
                        at(1).impact(EXPOSED),
                        at(2).restricted(),
                        new RestrictionLifted(INCIDENT, REASON, at(30).claim()))
                .occurredAt(20);

        assertThat(incident.when(assign(SEV_0, FINAL, null))
                        .event(IncidentRestricted.class)
                        .claim()
                        .occurredAt())
                .isEqualTo(at(30).instant());
    }

    @Test
    void raises_it_though_the_commander_is_busy() {
        incident.given(at(1).role(Role.INCIDENT_COMMANDER, BO))
                .busy(BO)
                .when(assign(SEV_1, FINAL, null))
                .thenWarned(WarningCode.COMMANDER_BUSY);
    }

    @Test
    void takes_imported_history_as_it_was() {
        incident.imported("s-1")
                .given(at(1).impact(EXPOSED))
                .when(assign(SEV_3, FINAL, null))
                .then(assigned(SEV_3, null, EXPOSED, null));
    }

    @Test
    void says_where_the_harm_asks_for_another_severity_than_the_one_in_force() {
        incident.when(new AssessImpact(fields(EXPOSED))).thenWarned(WarningCode.SEVERITY_DIFFERS);
        incident.given(at(1).severity(SEV_0))
                .when(new AssessImpact(fields(EXPOSED)))
                .thenWarned();
    }

    @Test
    void records_what_is_known_of_the_harm() {
        incident.when(new AssessImpact(fields(EXPOSED))).then(new ImpactAssessed(INCIDENT, EXPOSED, incident.claim()));
    }

    @Test
    void refuses_an_assessment_that_states_nothing() {
        incident.when(new AssessImpact(fields(Impact.UNKNOWN))).thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_a_sum_in_another_currency() {
        incident.when(new AssessImpact(fields(impact(null, null, "EUR 5")))).thenRefused(INVALID_VALUE);
    }

    private SeverityAssigned assigned(
            Severity severity, @Nullable Severity recommended, Impact impact, @Nullable String rationale) {
        return new SeverityAssigned(
                INCIDENT, severity, recommended, impact, FINAL, Text.ofNullable(rationale), 1, incident.claim());
    }

    private RoleRequested requested(Role role) {
        return new RoleRequested(INCIDENT, role, REASON, null, incident.claim());
    }

    private static AssignSeverity assign(Severity severity, Certainty certainty, @Nullable String rationale) {
        return new AssignSeverity(severity, Text.ofNullable(rationale), certainty == PROVISIONAL);
    }

    private static ImpactFields fields(Impact impact) {
        return new ImpactFields(
                impact.customersAffected(),
                impact.customersAffectedPercent(),
                impact.sessionsAffectedPercent(),
                impact.revenueAtRisk(),
                impact.dataRisk(),
                impact.securityIndicators(),
                impact.executiveVisibility(),
                impact.workaroundAvailable(),
                impact.strategicAccountBlocked(),
                impact.regulatedDataLate(),
                impact.regions(),
                impact.summary());
    }

    private static Impact impact(@Nullable DataRisk risk, @Nullable String sessions, @Nullable String revenue) {
        return new Impact(
                null,
                null,
                sessions == null ? null : new BigDecimal(sessions),
                revenue == null ? null : Money.parse(revenue),
                risk,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
