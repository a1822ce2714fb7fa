package dev.klaxon.query.incident;

import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Milestone;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemediationItem;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RemedyWaived;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.SentimentRecorded;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommerceTest extends QuerySideTest {

    private static final Text TEXT = Text.of("A text");
    private static final Person BO = Person.of("bo", "Bo");
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    private Story story;
    private IncidentId incident;

    @BeforeEach
    void declare() {
        story = story().then(declared("Checkout fails"));
        incident = IncidentId.parse(story.id());
    }

    @Test
    void tells_how_far_each_remedy_has_come() {
        RemedyId credit = new RemedyId(id());
        RemedyId call = new RemedyId(id());
        JsonNode told = told(
                new RemedyProposed(
                        incident, credit, RemedyKind.CREDIT, "acme", Money.parse("USD 20000"), null, TEXT, at(1)),
                new RemedyProposed(incident, call, RemedyKind.EXECUTIVE_CALL, "acme", null, null, TEXT, at(2)),
                new ApprovalGranted(
                        incident,
                        new ApprovalId(id()),
                        List.of(),
                        credit.value(),
                        null,
                        List.of(Role.EXECUTIVE_SPONSOR),
                        false,
                        null,
                        at(3)),
                new RemedyApproved(incident, call, null, List.of(Role.CS_SALES_OWNER), false, 1, null, at(4)),
                new RemedyWaived(incident, List.of("globex"), TEXT, at(5)));

        assertThat(told.at("/remedies/0/state").stringValue()).isEqualTo("PROPOSED");
        assertThat(told.at("/remedies/0/approvals").intValue()).isEqualTo(1);
        assertThat(told.at("/remedies/0/amount/amount").stringValue()).isEqualTo("20000.00");
        assertThat(told.at("/remedies/1/state").stringValue()).isEqualTo("APPROVED");
        assertThat(told.at("/remedies/1/decidedAt").stringValue()).isEqualTo("2026-01-02T12:04:00Z");
        assertThat(told.at("/waivers/0/accountIds/0").stringValue()).isEqualTo("globex");
    }

    @Test
    void tells_the_first_and_the_last_reading_of_each_account() {
        JsonNode told = told(
                new SentimentRecorded(incident, new ReadingId(id()), "acme", 1, at(9)),
                new SentimentRecorded(incident, new ReadingId(id()), "acme", -2, at(1)),
                new ChurnRiskRecorded(incident, new ReadingId(id()), "acme", ChurnRisk.HIGH, at(2)),
                new CsatRecorded(incident, new ReadingId(id()), "acme", 4, CsatScale.ONE_TO_FIVE, at(3)),
                new CustomerConfirmed(incident, new ConfirmationId(id()), "acme", TEXT, true, at(4)));

        JsonNode readings = told.get("readings");
        assertThat(readings.size()).isEqualTo(1);
        assertThat(readings.at("/0/accountId").stringValue()).isEqualTo("acme");
        assertThat(readings.at("/0/sentiment/first").intValue()).isEqualTo(-2);
        assertThat(readings.at("/0/sentiment/last").intValue()).isEqualTo(1);
        assertThat(readings.at("/0/churnRisk/last").stringValue()).isEqualTo("HIGH");
        assertThat(readings.at("/0/csat/score").intValue()).isEqualTo(4);
        assertThat(readings.at("/0/csat/scale").stringValue()).isEqualTo("1-5");
        assertThat(told.at("/confirmations/0/satisfied").booleanValue()).isTrue();
    }

    @Test
    void tells_what_is_owed_and_what_remains() {
        DeadlineId deadline = new DeadlineId(id());
        EvidenceId letter = new EvidenceId(id());
        JsonNode told = told(
                new RegulatoryDeadlineSet(incident, deadline, TEXT, TEXT, NOON, at(1)),
                new RegulatoryDeadlineMet(incident, deadline, List.of(letter), at(2)),
                new RecoveryPlanAgreed(incident, List.of(new Milestone(TEXT, BO, DAY)), at(3)),
                new RemediationHandedOff(
                        incident, List.of(new RemediationItem(TEXT, BO, DAY, TEXT)), TEXT, false, null, at(4)));

        assertThat(told.at("/regulatoryDeadlines/0/metAt").stringValue()).isEqualTo("2026-01-02T12:02:00Z");
        assertThat(told.at("/regulatoryDeadlines/0/evidenceIds/0").stringValue())
                .isEqualTo(letter.toString());
        assertThat(told.at("/recoveryPlan/milestones/0/owner/id").stringValue()).isEqualTo("bo");
        assertThat(told.at("/recoveryPlan/milestones/0/dueOn").stringValue()).isEqualTo("2026-02-01");
        assertThat(told.at("/handoff/items/0/acceptanceCriteria").stringValue()).isEqualTo("A text");
        assertThat(told.at("/handoff/none").booleanValue()).isFalse();
    }

    @Test
    void tells_of_nothing_where_nothing_was_said() {
        JsonNode told = told();

        assertThat(told.get("waivers").isEmpty()).isTrue();
        assertThat(told.get("readings").isEmpty()).isTrue();
        assertThat(told.get("confirmations").isEmpty()).isTrue();
        assertThat(told.get("recoveryPlan").isNull()).isTrue();
        assertThat(told.get("regulatoryDeadlines").isEmpty()).isTrue();
        assertThat(told.get("handoff").isNull()).isTrue();
    }

    private JsonNode told(IncidentEvent... events) {
        for (IncidentEvent event : events) {
            story.then(Fact.of(event));
        }
        return json(get("/api/v1/incidents/" + story.id(), keyOf("reader", Scope.READ), story));
    }

    private static Claim at(int minute) {
        return new Claim(BO, NOON.plus(Duration.ofMinutes(minute)), Precision.SECOND);
    }

    private static UUID id() {
        return EventIds.next();
    }
}
