package dev.klaxon.query.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.RequestReader;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.policy.preview.PreviewRequest;
import dev.klaxon.store.Position;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PolicyTest extends QuerySideTest {

    private static final String PATH = "/api/v1/policies";
    private static final PolicyDocument DOCUMENT = Policy.builtIn().document();

    private final PolicyShelf shelf;
    private final RequestReader requests;

    @Autowired
    PolicyTest(PolicyShelf shelf, RequestReader requests) {
        this.shelf = shelf;
        this.requests = requests;
    }

    @Test
    void lists_versions_newest_first_and_why() {
        publish(DOCUMENT, "the first");
        publish(DOCUMENT, "the second");
        Position last = publish(DOCUMENT, "the third");
        int newest = shelf.current().version();

        JsonNode list = json(asked(PATH + "?limit=2", last));

        assertThat(list.at("/items/0/version").intValue()).isEqualTo(newest);
        assertThat(list.at("/items/0/note").stringValue()).isEqualTo("the third");
        assertThat(list.at("/items/0/actor").toString()).isEqualTo("{\"id\":\"root\",\"name\":\"Root\"}");
        assertThat(list.at("/items/0/publishedAt").stringValue()).endsWith("Z").isGreaterThan("2026-01-02T12:00:00Z");
        assertThat(list.at("/items/0").has("document")).isFalse();
        assertThat(list.at("/items/1/note").stringValue()).isEqualTo("the second");
        JsonNode next = json(asked(PATH + "?cursor=" + list.get("next").stringValue(), last));
        assertThat(next.at("/items/0/note").stringValue()).isEqualTo("the first");
        assertThat(asked(PATH + "?cursor=zzz", last).statusCode()).isEqualTo(400);
    }

    @Test
    void answers_the_whole_document_in_the_form_in_which_it_is_published() {
        Position last = publish(DOCUMENT, "as it was");
        int version = shelf.current().version();

        HttpResponse<String> answer = asked(PATH + "/" + version, last);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + version + "\"");
        JsonNode policy = json(answer);
        assertThat(policy.get("version").intValue()).isEqualTo(version);
        assertThat(policy.at("/document/texts/roleCards")).hasSize(Role.values().length);
        assertThat(policy.at("/document/severityMatrix/0/severity").stringValue())
                .isEqualTo("SEV-0");
        assertThat(policy.at("/document/calendar/opensAt").stringValue()).isEqualTo("09:00:00");
        assertThat(requests.read(((ObjectNode) policy).retain("document"), PreviewRequest.class)
                        .document())
                .isEqualTo(DOCUMENT);
    }

    @Test
    void answers_the_criteria_by_which_a_document_judges_that_was_stored_without() {
        Position last = publish(DOCUMENT.withExitCriteria(List.of()), "of an earlier build");

        HttpResponse<String> answer = asked(PATH + "/" + shelf.current().version(), last);

        JsonNode criteria = json(answer).at("/document/exitCriteria");
        assertThat(criteria).hasSize(4);
        assertThat(criteria.get(0).toString()).isEqualTo("{\"status\":\"CONTAINED\",\"criteria\":[\"log-or-metric\"]}");
    }

    @Test
    void names_the_versions_that_there_are() {
        Position last = publish(DOCUMENT, "one more");
        int newest = shelf.current().version();

        for (int version : new int[] {0, -1, newest + 1}) {
            HttpResponse<String> answer = asked(PATH + "/" + version, last);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).get("code").stringValue()).isEqualTo("not-found");
            assertThatThrownBy(() -> shelf.require(version)).isInstanceOf(CommandRejected.class);
        }
        assertThat(json(asked(PATH + "/" + (newest + 1), last)).get("detail").stringValue())
                .startsWith("There is no policy version %d; there ".formatted(newest + 1));
        assertThat(asked(PATH + "/newest", last).statusCode()).isEqualTo(400);
        assertThat(get(PATH, keyOf("responder", Scope.RESPOND)).statusCode()).isEqualTo(403);
    }

    @Test
    void has_a_version_on_the_shelf_as_soon_as_it_is_published_and_while_the_view_is_rebuilt() {
        publish(DOCUMENT, "before");
        int before = shelf.current().version();

        Position last = publish(DOCUMENT, "after");
        assertThat(shelf.at(before + 1).version()).isEqualTo(before + 1);
        assertThat(shelf.current().version()).isEqualTo(before + 1);
        assertThat(shelf.require(1).document()).isEqualTo(DOCUMENT);
        assertThatThrownBy(() -> shelf.at(before + 2)).isInstanceOf(IllegalStateException.class);

        String admin = keyOf("root", Scope.ADMIN);
        JsonNode live = json(get("/api/v1/projections/policies/digest", admin, "Klaxon-Min-Position", last.toString()));
        rebuild("policies", admin);
        assertThat(shelf.at(before).version()).isEqualTo(before);
        assertThat(asked(PATH + "/" + before, last).statusCode()).isEqualTo(200);
        JsonNode again = json(get("/api/v1/projections/policies/digest", admin));
        assertThat(again.get("digest")).isEqualTo(live.get("digest"));
    }

    private HttpResponse<String> asked(String path, Position atLeast) {
        return get(path, keyOf("reader", Scope.READ), "Klaxon-Min-Position", atLeast.toString());
    }
}
