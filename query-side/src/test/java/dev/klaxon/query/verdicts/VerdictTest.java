package dev.klaxon.query.verdicts;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.verdict.Rule;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.query.policy.PolicyShelf;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class VerdictTest extends QuerySideTest {

    private final PolicyShelf policies;

    @Autowired
    VerdictTest(PolicyShelf policies) {
        this.policies = policies;
    }

    @Test
    void judges_each_clock_and_rule() {
        Story story = story().then(declared("Checkout fails", "checkout"))
                .at(NOON, severity(Severity.SEV_1))
                .at(NOON.plusSeconds(120), assigned(Role.INCIDENT_COMMANDER, "ada"))
                .at(
                        NOON.plusSeconds(3540),
                        updated(Audience.PUBLIC).saying("We are on it.").promising(NOON.plusSeconds(7200)));

        JsonNode answer = json(get(path(story), keyOf("reader", Scope.READ), story));

        assertThat(answer.get("next").isNull()).isTrue();
        assertThat(rules(answer))
                .containsExactlyElementsOf(
                        List.of(Rule.values()).stream().map(Rule::label).toList());
        JsonNode acknowledged = verdict(answer, Rule.ACKNOWLEDGED_IN_TIME);
        assertThat(acknowledged.get("verdict").stringValue()).isEqualTo("KEPT");
        assertThat(acknowledged.get("limit").intValue()).isEqualTo(900);
        assertThat(acknowledged.get("actual").intValue()).isEqualTo(120);
        assertThat(acknowledged.get("dueAt").stringValue()).isEqualTo("2026-01-02T12:15:00Z");
        assertThat(acknowledged.get("eventIds")).hasSize(1);
        assertThat(acknowledged.get("policyVersion").intValue()).isEqualTo(1);
        JsonNode update = verdict(answer, Rule.FIRST_UPDATE_IN_TIME);
        assertThat(update.get("verdict").stringValue()).isEqualTo("KEPT");
        assertThat(update.get("actual").intValue()).isEqualTo(3540);
        JsonNode roles = verdict(answer, Rule.CORE_ROLES_BEFORE_FIRST_UPDATE);
        assertThat(roles.get("verdict").stringValue()).isEqualTo("MISSED");
        assertThat(roles.get("actual").stringValue()).isEqualTo("INCIDENT_COMMANDER");
        assertThat(roles.get("dueAt").isNull()).isTrue();
    }

    @Test
    void judges_by_another_version_where_it_is_asked_to() {
        Story story = story().then(declared("Checkout fails", "checkout"))
                .at(NOON, severity(Severity.SEV_1))
                .at(NOON.plusSeconds(120), assigned(Role.INCIDENT_COMMANDER, "ada"));
        publish(Policy.builtIn().document(), "version 1, unless there is one");
        publish(impatient(), "acknowledge within a minute");
        int strict = policies.current().version();
        String key = keyOf("reader", Scope.READ);

        JsonNode usual = json(get(path(story), key, story));
        JsonNode stricter = json(get(path(story) + "?policy=" + strict, key, story));

        assertThat(verdict(usual, Rule.ACKNOWLEDGED_IN_TIME).get("verdict").stringValue())
                .isEqualTo("KEPT");
        JsonNode missed = verdict(stricter, Rule.ACKNOWLEDGED_IN_TIME);
        assertThat(missed.get("verdict").stringValue()).isEqualTo("MISSED");
        assertThat(missed.get("limit").intValue()).isEqualTo(60);
        assertThat(missed.get("policyVersion").intValue()).isEqualTo(strict);
    }

    @Test
    void knows_no_version_that_was_never_published() {
        Story story = story().then(declared("Checkout fails", "checkout"));
        String key = keyOf("reader", Scope.READ);

        assertThat(get(path(story) + "?policy=100000", key, story).statusCode()).isEqualTo(400);
        assertThat(get(path(story) + "?policy=first", key, story).statusCode()).isEqualTo(400);
    }

    @Test
    void tells_a_stranger_nothing_of_a_restricted_incident() {
        Story story = story().then(declared("Checkout fails", "checkout"), restricted());

        assertThat(get(path(story), keyOf("stranger", Scope.READ), story).statusCode())
                .isEqualTo(404);
        assertThat(get(path(story), keyOf("counsel", Scope.READ, Scope.LEGAL), story)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String path(Story story) {
        return "/api/v1/incidents/" + story.reference() + "/verdicts";
    }

    private static PolicyDocument impatient() {
        PolicyDocument usual = Policy.builtIn().document();
        return new PolicyDocument(
                usual.severityMatrix(),
                usual.provisionalSeverity(),
                usual.declareWithinMinutes(),
                usual.clocks().stream()
                        .map(clocks -> new PolicyDocument.SeverityClocks(
                                clocks.severity(),
                                1,
                                clocks.firstUpdateMinutes(),
                                clocks.cadenceTargetMinutes(),
                                clocks.cadenceLimitMinutes(),
                                clocks.firstBriefMinutes(),
                                clocks.briefEveryMinutes(),
                                clocks.diagnosisMinutes(),
                                clocks.ticketMinutes(),
                                clocks.ticketBusinessDays(),
                                clocks.respondersMinutes()))
                        .toList(),
                usual.roles(),
                usual.exitCriteria(),
                usual.approvals(),
                usual.credits(),
                usual.evidence(),
                usual.postmortem(),
                usual.calendar(),
                usual.targets(),
                usual.texts(),
                usual.intake());
    }

    private static List<String> rules(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(item -> item.get("rule").stringValue())
                .toList();
    }

    private static JsonNode verdict(JsonNode answer, Rule rule) {
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .filter(item -> item.get("rule").stringValue().equals(rule.label()))
                .findFirst()
                .orElseThrow();
    }
}
