package dev.klaxon.query.incident;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.mitigated;
import static dev.klaxon.domain.story.WorkFacts.mitigating;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentTest extends QuerySideTest {

    @Test
    void tells_all_that_stands() {
        Story story = story().then(
                        declared("Checkout fails", "checkout"),
                        severity(Severity.SEV_1, Certainty.PROVISIONAL),
                        assigned(Role.INCIDENT_COMMANDER, "ada"),
                        shown(EvidenceKind.LOG, "Stack traces"),
                        moved(Status.CONTAINED),
                        mitigating("Roll back 4.2"),
                        mitigated(MitigationOutcome.SUCCEEDED, "Errors stopped"),
                        updated(Audience.PUBLIC).saying("We are on it.").promising(NOON.plusSeconds(3600)));

        var answer = get("/api/v1/incidents/" + story.reference(), keyOf("reader", Scope.READ), story);

        JsonNode incident = json(answer);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
        assertThat(incident.get("version").intValue()).isEqualTo(8);
        assertThat(incident.get("id").stringValue()).isEqualTo(story.id());
        assertThat(incident.get("title").stringValue()).isEqualTo("Checkout fails");
        assertThat(incident.get("status").stringValue()).isEqualTo("CONTAINED");
        assertThat(incident.get("severity").stringValue()).isEqualTo("SEV-1");
        assertThat(incident.get("severityState").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(incident.get("recommendedSeverity").stringValue()).isEqualTo("SEV-1");
        assertThat(incident.at("/roles/INCIDENT_COMMANDER/0/id").stringValue()).isEqualTo("ada");
        assertThat(incident.at("/roles/INCIDENT_COMMANDER/0/name").stringValue())
                .isEqualTo("Ada");
        assertThat(incident.at("/stamps/declaredAt").stringValue()).isEqualTo("2026-01-02T12:00:00Z");
        assertThat(incident.at("/stamps/acknowledgedAt").stringValue()).isEqualTo("2026-01-02T12:02:00Z");
        assertThat(incident.at("/stamps/containedAt").stringValue()).isEqualTo("2026-01-02T12:04:00Z");
        assertThat(incident.at("/stamps/resolvedAt").isNull()).isTrue();
        assertThat(incident.at("/services/0/name").stringValue()).isEqualTo("checkout");
        assertThat(incident.at("/accounts/0/name").stringValue()).isEqualTo("Acme Ltd");
        assertThat(incident.at("/promises/0/audience").stringValue()).isEqualTo("PUBLIC");
        assertThat(incident.at("/promises/0/openedAt").stringValue()).isEqualTo("2026-01-02T12:07:00Z");
        assertThat(incident.at("/promises/0/dueAt").stringValue()).isEqualTo("2026-01-02T13:00:00Z");
        assertThat(incident.at("/mitigations/0/outcome").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(incident.at("/evidence/0/title").stringValue()).isEqualTo("Stack traces");
        assertThat(incident.get("remedies").isEmpty()).isTrue();
        assertThat(incident.get("policyVersion").intValue()).isEqualTo(1);
        List<String> next = new ArrayList<>();
        incident.get("nextAllowed").forEach(step -> next.add(step.get("to").stringValue()));
        assertThat(next).containsExactly("DECLARED", "MITIGATED", "RESOLVED");
        assertThat(incident.at("/nextAllowed/1/missing").isEmpty()).isTrue();
        assertThat(incident.at("/nextAllowed/2/missing/0/criterion").stringValue())
                .isEqualTo("validation");
    }

    @Test
    void calls_an_imported_incident_without_title_by_its_source_and_key() {
        Story story = story().imported("github", "kctbh9vrtdwd").then(declared(null));

        JsonNode incident = json(get("/api/v1/incidents/" + story.id(), keyOf("reader", Scope.READ), story));

        assertThat(incident.get("title").stringValue()).isEqualTo("github kctbh9vrtdwd");
        assertThat(incident.get("severity").isNull()).isTrue();
        assertThat(incident.get("imported").booleanValue()).isTrue();
    }

    @Test
    void knows_nothing_of_what_is_not_there() {
        String key = keyOf("reader", Scope.READ);

        for (String id : List.of("INC-NONE", "00000000-0000-7000-8000-000000000000", "no%20id")) {
            assertThat(get("/api/v1/incidents/" + id, key).statusCode()).isEqualTo(404);
        }
    }
}
