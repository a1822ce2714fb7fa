package dev.klaxon.query.incident;

import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentListTest extends QuerySideTest {

    @Test
    void filters_by_each_of_its_parameters() {
        Story slow = story().at(NOON).imported("filters", "one").then(declared("Slow checkout", "filter-shop"));
        slow.then(severity(Severity.SEV_1), moved(Status.RESOLVED));
        Story down = story().at(NOON.plusSeconds(60))
                .imported("filters", "two")
                .then(declared("Login down", "filter-login"));
        down.then(severity(Severity.SEV_2, Certainty.PROVISIONAL));
        Story drill =
                story().at(NOON.plusSeconds(120), declared("Zorilla drill").asDrill());

        assertThat(references("source=filters", drill)).containsExactly(down.reference(), slow.reference());
        assertThat(references("source=filters&status=RESOLVED", drill)).containsExactly(slow.reference());
        assertThat(references("source=filters&status=RESOLVED,DECLARED", drill)).hasSize(2);
        assertThat(references("source=filters&status=RESOLVED&status=DECLARED", drill))
                .hasSize(2);
        assertThat(references("source=filters&severity=SEV-2", drill)).containsExactly(down.reference());
        assertThat(references("source=filters&open=true", drill)).containsExactly(down.reference());
        assertThat(references("source=filters&open=false", drill)).containsExactly(slow.reference());
        assertThat(references("service=filter-shop", drill)).containsExactly(slow.reference());
        assertThat(references("source=filters&account=acme", drill)).hasSize(2);
        assertThat(references("source=filters&account=other", drill)).isEmpty();
        assertThat(references("source=filters&externalKey=two", drill)).containsExactly(down.reference());
        assertThat(references("q=zorilla", drill)).containsExactly(drill.reference());
        assertThat(references("q=zorilla&drill=false", drill)).isEmpty();
        assertThat(references("q=" + slow.reference(), drill)).containsExactly(slow.reference());
        assertThat(references("q=zorilla&imported=true", drill)).isEmpty();
        assertThat(references("source=filters&from=2026-01-02T12:01:00Z", drill))
                .containsExactly(down.reference());
        assertThat(references("source=filters&to=2026-01-02T12:01:00Z", drill)).containsExactly(slow.reference());
    }

    @Test
    void pages_without_repeating_or_missing_any_while_others_are_declared() {
        List<String> told = new ArrayList<>();
        Story last = story();
        for (int i = 0; i < 5; i++) {
            last = story().at(NOON.plusSeconds(i / 2))
                    .imported("paged", "p" + i)
                    .then(declared("Paged"));
            told.add(last.reference());
        }
        String key = keyOf("reader", Scope.READ);
        JsonNode first = json(get("/api/v1/incidents?source=paged&limit=2", key, last));
        Story newer =
                story().at(NOON.plusSeconds(99)).imported("paged", "newer").then(declared("Newer"));
        JsonNode second = json(get("/api/v1/incidents?source=paged&limit=2&cursor=" + next(first), key, newer));
        JsonNode third = json(get("/api/v1/incidents?source=paged&limit=2&cursor=" + next(second), key, newer));

        List<String> seen = new ArrayList<>();
        List.of(first, second, third).forEach(page -> seen.addAll(references(page)));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(told);
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    void refuses_values_that_are_not_of_their_form() {
        String key = keyOf("reader", Scope.READ);

        for (String query : List.of(
                "limit=0",
                "limit=201",
                "limit=x",
                "status=OPEN",
                "severity=1",
                "from=2026-01-02",
                "cursor=bm90LWEtY3Vyc29y")) {
            var answer = get("/api/v1/incidents?" + query, key);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(json(answer).get("code").stringValue()).as(query).isEqualTo("invalid-value");
        }
    }

    private List<String> references(String query, Story told) {
        return references(json(get("/api/v1/incidents?" + query, keyOf("reader", Scope.READ), told)));
    }

    private static List<String> references(JsonNode page) {
        List<String> references = new ArrayList<>();
        page.get("items").forEach(item -> references.add(item.get("reference").stringValue()));
        return references;
    }

    private static String next(JsonNode page) {
        return page.get("next").stringValue();
    }
}
