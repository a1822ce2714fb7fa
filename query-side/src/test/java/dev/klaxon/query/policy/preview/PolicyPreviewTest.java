package dev.klaxon.query.policy.preview;

import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.query.policy.PolicyShelf;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PolicyPreviewTest extends QuerySideTest {

    private static final String PATH = "/api/v1/policies/preview";

    private final PolicyShelf shelf;
    private final ObjectNode document;

    @Autowired
    PolicyPreviewTest(PolicyShelf shelf, JsonMapper json) {
        this.shelf = shelf;
        this.document = json.valueToTree(Policy.builtIn().document());
    }

    @Test
    void turns_nothing_while_nothing_is_changed() {
        told(declared());

        JsonNode answer = json(previewed(Scope.ADMIN));

        assertThat(answer.get("population").stringValue()).isEqualTo("VISIBLE");
        assertThat(answer.get("incidents").intValue()).isPositive();
        assertThat(answer.get("flipped").intValue()).isZero();
        assertThat(answer.get("flipsTotal").intValue()).isZero();
        assertThat(answer.get("rules")).isEmpty();
        assertThat(answer.get("flips")).isEmpty();
    }

    @Test
    void names_each_verdict_that_would_turn() {
        Story late = declared()
                .at(
                        NOON.plusSeconds(45 * 60),
                        updated(Audience.PUBLIC).saying("We know").promising(NOON.plusSeconds(7200)));
        Story timely = declared()
                .at(
                        NOON.plusSeconds(10 * 60),
                        updated(Audience.PUBLIC).saying("We know").promising(NOON.plusSeconds(7200)));
        told(timely);
        firstUpdateWithin(30);
        int version = shelf.current().version();

        JsonNode answer = json(previewed(Scope.ADMIN));

        JsonNode flip = flips(answer, late).getFirst();
        assertThat(flip.get("reference").stringValue()).isEqualTo(late.reference());
        assertThat(flip.get("rule").stringValue()).isEqualTo("first-update-in-time");
        assertThat(flip.get("from").stringValue()).isEqualTo("KEPT");
        assertThat(flip.get("to").stringValue()).isEqualTo("MISSED");
        assertThat(flip.get("policyVersion").intValue()).isEqualTo(1);
        assertThat(flips(answer, late)).hasSize(1);
        assertThat(flips(answer, timely)).isEmpty();
        assertThat(answer.at("/rules/0/rule").stringValue()).isEqualTo("first-update-in-time");
        assertThat(answer.at("/rules/0/changes/0/from").stringValue()).isEqualTo("KEPT");
        assertThat(answer.at("/rules/0/changes/0/to").stringValue()).isEqualTo("MISSED");
        assertThat(answer.at("/rules/0/changes/0/count").intValue()).isPositive();
        assertThat(answer.get("flipped").intValue()).isPositive();
        assertThat(answer.get("flipsTotal").intValue())
                .isGreaterThanOrEqualTo(answer.get("flipped").intValue());
        assertThat(shelf.current().version()).isEqualTo(version);
    }

    @Test
    void names_moves_that_would_have_been_refused() {
        Story story = declared();
        story.then(moved(Status.MITIGATED, ExitCriterion.MITIGATION_OR_DECISION));
        told(story);
        ((ArrayNode) document.at("/exitCriteria/1/criteria")).add("validation");

        JsonNode flip = flips(json(previewed(Scope.ADMIN)), story).getFirst();

        assertThat(flip.get("rule").stringValue()).isEqualTo("mitigated-criteria-met");
        assertThat(flip.get("from").stringValue()).isEqualTo("KEPT");
        assertThat(flip.get("to").stringValue()).isEqualTo("MISSED");
    }

    @Test
    void says_nothing_of_incidents_that_the_caller_may_not_read() {
        Story secret = declared()
                .then(restricted())
                .at(
                        NOON.plusSeconds(45 * 60),
                        updated(Audience.CUSTOMER).saying("We know").promising(NOON.plusSeconds(7200)));
        told(secret);
        firstUpdateWithin(30);

        HttpResponse<String> outside = previewed(Scope.ADMIN);
        JsonNode inside = json(previewed(Scope.ADMIN, Scope.LEGAL));

        assertThat(outside.body()).doesNotContain(secret.id()).doesNotContain(secret.reference());
        assertThat(flips(inside, secret)).hasSize(1);
        assertThat(inside.get("population").stringValue()).isEqualTo("ALL");
        assertThat(inside.get("incidents").intValue())
                .isGreaterThan(json(outside).get("incidents").intValue());
    }

    @Test
    void finds_the_same_faults_as_publishing_does() {
        document.put("declareWithinMinutes", 0);
        ((ArrayNode) document.get("clocks")).remove(3);

        HttpResponse<String> answer = previewed(Scope.ADMIN);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("code").stringValue()).isEqualTo("policy-invalid");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/document/declareWithinMinutes");
        assertThat(json(answer).at("/errors/1/pointer").stringValue()).isEqualTo("/document/clocks");
        assertThat(previewed(Scope.READ).statusCode()).isEqualTo(403);
        document.remove("clocks");
        assertThat(json(previewed(Scope.ADMIN)).get("code").stringValue()).isEqualTo("invalid-value");
    }

    private Story declared() {
        return story().then(Story.declared("Judged again"), severity(Severity.SEV_1));
    }

    private void told(Story story) {
        assertThat(get("/api/v1/incidents", keyOf("reader", Scope.READ), story).statusCode())
                .isEqualTo(200);
    }

    private void firstUpdateWithin(int minutes) {
        for (JsonNode clocks : document.get("clocks")) {
            ((ObjectNode) clocks).put("firstUpdateMinutes", minutes);
        }
    }

    private HttpResponse<String> previewed(Scope... scopes) {
        return post(PATH, keyOf("ana", scopes), "{\"document\":%s,\"note\":\"a try\"}".formatted(document));
    }

    private static List<JsonNode> flips(JsonNode answer, Story story) {
        return answer.get("flips")
                .valueStream()
                .filter(flip -> flip.get("incidentId").stringValue().equals(story.id()))
                .toList();
    }
}
