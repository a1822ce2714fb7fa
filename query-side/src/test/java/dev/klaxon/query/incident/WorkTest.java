package dev.klaxon.query.incident;

import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ChangeId;
import dev.klaxon.events.incident.ChangeKind;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.events.incident.WorkaroundProposed;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorkTest extends QuerySideTest {

    private final UUID id = EventIds.next();
    private Story story;

    @BeforeEach
    void declare() {
        story = story().then(declared("Checkout fails"));
    }

    @Test
    void tells_hypotheses_and_the_diagnosis() {
        HypothesisId hypothesis = new HypothesisId(id);
        story.then(
                Fact.of((incident, claim) -> new HypothesisOpened(
                        incident, hypothesis, Text.of("The pool is full"), Person.of("bo", "Bo"), 30, claim)),
                Fact.of((incident, claim) -> new HypothesisClosed(
                        incident, hypothesis, HypothesisOutcome.VALIDATED, Text.of("It is"), List.of(), claim)),
                Fact.of((incident, claim) -> new FaultDomainNamed(incident, Text.of("Pool"), List.of(), claim)));

        JsonNode told = told();

        assertThat(told.at("/hypotheses/0/id").stringValue()).isEqualTo(id.toString());
        assertThat(told.at("/hypotheses/0/statement").stringValue()).isEqualTo("The pool is full");
        assertThat(told.at("/hypotheses/0/owner/name").stringValue()).isEqualTo("Bo");
        assertThat(told.at("/hypotheses/0/openedAt").stringValue()).isEqualTo("2026-01-02T12:01:00Z");
        assertThat(told.at("/hypotheses/0/dueAt").stringValue()).isEqualTo("2026-01-02T12:31:00Z");
        assertThat(told.at("/hypotheses/0/outcome").stringValue()).isEqualTo("VALIDATED");
        assertThat(told.at("/hypotheses/0/finding").stringValue()).isEqualTo("It is");
        assertThat(told.at("/faultDomain").stringValue()).isEqualTo("Pool");
        assertThat(told.at("/stamps/diagnosedAt").stringValue()).isEqualTo("2026-01-02T12:02:00Z");
    }

    @Test
    void tells_facts_and_what_bears_them_out() {
        EvidenceId evidence = new EvidenceId(EventIds.next());
        story.then(Fact.of(
                (incident, claim) -> new FactClaimed(incident, new FactId(id), Text.of("No data left"), claim)));

        assertThat(told().at("/facts/0/verified").booleanValue()).isFalse();
        story.then(Fact.of((incident, claim) -> new FactVerified(incident, new FactId(id), List.of(evidence), claim)));

        JsonNode told = told();
        assertThat(told.at("/facts/0/id").stringValue()).isEqualTo(id.toString());
        assertThat(told.at("/facts/0/text").stringValue()).isEqualTo("No data left");
        assertThat(told.at("/facts/0/verified").booleanValue()).isTrue();
        assertThat(told.at("/facts/0/evidenceIds/0").stringValue()).isEqualTo(evidence.toString());
    }

    @Test
    void tells_tickets_with_the_last_answer() {
        TicketId ticket = new TicketId(id);
        story.then(
                Fact.of((incident, claim) ->
                        new TicketLinked(incident, ticket, null, "jira", "ENG-7", null, NOON, claim)),
                Fact.of((incident, claim) -> new TicketAnswered(incident, ticket, false, Text.of("Steps"), claim)),
                Fact.of((incident, claim) -> new TicketAnswered(incident, ticket, true, null, claim)));

        JsonNode told = told();

        assertThat(told.at("/tickets/0/key").stringValue()).isEqualTo("ENG-7");
        assertThat(told.at("/tickets/0/openedAt").stringValue()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(told.at("/tickets/0/linkedAt").stringValue()).isEqualTo("2026-01-02T12:01:00Z");
        assertThat(told.at("/tickets/0/accepted").booleanValue()).isTrue();
        assertThat(told.at("/tickets/0/rework").isNull()).isTrue();
    }

    @Test
    void tells_workarounds_and_who_let_them_be_given_out() {
        WorkaroundId workaround = new WorkaroundId(id);
        story.then(Fact.of((incident, claim) -> new WorkaroundProposed(
                        incident, workaround, Text.of("Other region"), Text.of("Slower"), Text.of("Back"), claim)))
                .by("bo")
                .then(Fact.of(
                        (incident, claim) -> new WorkaroundApproved(incident, workaround, Text.of("Tried"), claim)));

        JsonNode told = told();

        assertThat(told.at("/workarounds/0/id").stringValue()).isEqualTo(id.toString());
        assertThat(told.at("/workarounds/0/rollback").stringValue()).isEqualTo("Back");
        assertThat(told.at("/workarounds/0/approvedBy/id").stringValue()).isEqualTo("bo");
        assertThat(told.at("/workarounds/0/comment").stringValue()).isEqualTo("Tried");
    }

    @Test
    void tells_what_it_was_linked_with_and_what_it_came_from() {
        story.then(
                Fact.of((incident, claim) -> new ChangeLinked(
                        incident, new ChangeId(id), ChangeKind.DEPLOY, Text.of("4.2"), null, null, null, NOON, claim)),
                Fact.of((incident, claim) ->
                        new KnownIssueLinked(incident, null, Text.of("Flaps"), "jira", "DNS-1", null, claim)),
                Fact.of((incident, claim) -> new RootCauseNamed(incident, "pool-size", Text.of("Too small"), claim)));

        JsonNode told = told();

        assertThat(told.at("/changes/0/kind").stringValue()).isEqualTo("DEPLOY");
        assertThat(told.at("/changes/0/at").stringValue()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(told.at("/knownIssues/0/key").stringValue()).isEqualTo("DNS-1");
        assertThat(told.at("/rootCause/key").stringValue()).isEqualTo("pool-size");
        assertThat(told.at("/rootCause/text").stringValue()).isEqualTo("Too small");
    }

    private JsonNode told() {
        return json(get("/api/v1/incidents/" + story.id(), keyOf("reader", Scope.READ), story));
    }
}
