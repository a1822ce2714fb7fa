package dev.klaxon.query.postmortem;

import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PostmortemTest extends QuerySideTest {

    private static final String PATH = "/api/v1/postmortems";
    private static final Person ADA = Person.of("ada", "Ada");
    private static final Claim CLAIM = new Claim(ADA, NOON, Precision.SECOND);
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    private Story story;
    private Postmortem review;
    private final PostmortemId id = new PostmortemId(EventIds.next());
    private String position = "";
    private long events;

    @BeforeEach
    void declare() {
        story = story().by("ada").then(declared("Numbat export stalls"));
        review = new Postmortem(id, story.incidentId(), CLAIM);
    }

    @Test
    void shows_what_was_found_and_what_is_missing() {
        ActionId action = told("bo-1", LocalDate.of(2020, 1, 20));
        tell(review.held(ADA));

        JsonNode postmortem = json(get(PATH + "/" + id, reader(), "Klaxon-Min-Position", position));

        assertThat(postmortem.get("reference").stringValue()).isEqualTo(story.reference());
        assertThat(postmortem.get("status").stringValue()).isEqualTo("HELD");
        assertThat(postmortem.get("overdue").booleanValue()).isFalse();
        assertThat(postmortem.at("/factors/0/text").stringValue()).isEqualTo("No *limit*");
        assertThat(postmortem.at("/whys/0/chain/1").stringValue()).isEqualTo("Nobody set one");
        assertThat(postmortem.at("/rootCause/key").stringValue()).isEqualTo("queue-limit");
        assertThat(postmortem.at("/actions/0/id").stringValue()).isEqualTo(action.toString());
        assertThat(postmortem.at("/actions/0/overdue").booleanValue()).isTrue();
        assertThat(postmortem.at("/missing/0/criterion").stringValue()).isEqualTo("approval");
        assertThat(postmortem.get("missing").size()).isEqualTo(1);
        assertThat(get("/api/v1/incidents/" + story.id() + "/timeline", reader(), "Klaxon-Min-Position", position)
                        .body())
                .contains("Post-mortem held");
    }

    @Test
    void reads_as_a_document_with_the_timeline_in_it() {
        told("bo-2", null);

        var answer = get(PATH + "/" + id, reader(), "Klaxon-Min-Position", position, "Accept", "text/markdown");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/markdown"));
        assertThat(answer.body())
                .contains("# Post-mortem of " + story.reference() + ": Numbat export stalls")
                .contains("- No \\*limit\\*")
                .contains("2. Nobody set one")
                .contains("| Set a limit | CODE | Bo |")
                .contains("## Timeline\n\n| Time (UTC) |");
    }

    @Test
    void lists_what_is_overdue() {
        ActionId late = told("bo-3", LocalDate.of(2020, 1, 20));
        ActionId done = add("bo-3", LocalDate.of(2020, 1, 10));
        tell(review.actionCompleted(done));
        ActionId undated = add("bo-3", null);

        assertThat(ids(PATH + "?overdue=true")).contains(id.toString());
        assertThat(ids(PATH + "?overdue=false")).doesNotContain(id.toString());
        assertThat(ids(PATH + "?status=PUBLISHED")).doesNotContain(id.toString());
        assertThat(ids("/api/v1/actions?owner=bo-3"))
                .containsExactly(done.toString(), late.toString(), undated.toString());
        assertThat(ids("/api/v1/actions?owner=bo-3&overdue=true")).containsExactly(late.toString());
        JsonNode first = json(get("/api/v1/actions?owner=bo-3&limit=2", reader()));
        assertThat(ids("/api/v1/actions?owner=bo-3&limit=2&cursor="
                        + first.get("next").stringValue()))
                .containsExactly(undated.toString());
        assertThat(get("/api/v1/actions?cursor=x", reader()).statusCode()).isEqualTo(400);
    }

    @Test
    void lists_actions_in_a_sheet_piece_by_piece() {
        ActionId late = told("bo-19", LocalDate.of(2020, 1, 20));
        add("bo-19", null);

        HttpResponse<String> first = actionSheet("?owner=bo-19&limit=1");
        String link = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> second = actionSheet(link.substring(1, link.indexOf('>')));

        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        List<String> lines = first.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo("id,postmortemId,incidentId,title,category,ownerId,ownerName,dueOn,acceptanceCriteria,"
                        + "okr,status,overdue,addedAt,completedAt,verifiedAt,verifiedById,verifiedByName,droppedAt,"
                        + "dropReason");
        assertThat(lines.get(1))
                .startsWith(late + "," + id + "," + story.id() + ",")
                .contains(",bo-19,", ",2020-01-20,", ",OPEN,true,");
        assertThat(second.body().lines()).hasSize(2);
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void is_hidden_with_its_incident() {
        told("bo-4", null);
        story.then(restricted());
        String ada = keyOf("ada", Scope.READ);
        String min = story.position().toString();

        assertThat(get(PATH + "/" + id, ada, "Klaxon-Min-Position", min).statusCode())
                .isEqualTo(200);
        var hidden = get(PATH + "/" + id, reader(), "Klaxon-Min-Position", min);
        var absent = get(PATH + "/" + EventIds.next(), reader());

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(json(hidden).get("detail")).isEqualTo(json(absent).get("detail"));
        assertThat(ids(PATH)).doesNotContain(id.toString());
        assertThat(ids("/api/v1/actions?owner=bo-4")).isEmpty();
    }

    @Test
    void gives_the_same_rows_again_out_of_history() {
        told("bo-5", LocalDate.of(2020, 1, 20));
        get(PATH, reader(), "Klaxon-Min-Position", position);
        String admin = keyOf("root", Scope.ADMIN);
        JsonNode live = json(get("/api/v1/projections/postmortems/digest", admin));

        rebuild("postmortems", admin);

        JsonNode again = json(get("/api/v1/projections/postmortems/digest", admin));
        assertThat(again.get("rows").longValue()).isGreaterThanOrEqualTo(2);
        assertThat(again.get("digest").stringValue())
                .isEqualTo(live.get("digest").stringValue());
    }

    private ActionId told(String owner, @Nullable LocalDate dueOn) {
        story.then(Fact.of((incidentId, claim) -> new PostmortemLinked(incidentId, id, claim)));
        tell(review.booked(LONG_AGO, ADA));
        tell(review.factor(Text.of("No *limit*")));
        tell(review.whys(Text.of("It was full"), Text.of("Nobody set one")));
        tell(review.rootCause("queue-limit", Text.of("Queues have no limits")));
        return add(owner, dueOn);
    }

    private ActionId add(String owner, @Nullable LocalDate dueOn) {
        ActionId action = new ActionId(EventIds.next());
        tell(review.action(action, Person.of(owner, "Bo"), dueOn, Text.of("It is set")));
        return action;
    }

    private void tell(PostmortemEvent event) {
        position = log().append("Postmortem", id.toString(), events++, event).toString();
    }

    private List<String> ids(String path) {
        return json(get(path, reader(), "Klaxon-Min-Position", position))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private HttpResponse<String> actionSheet(String query) {
        return get("/api/v1/actions" + query, reader(), "Accept", "text/csv", "Klaxon-Min-Position", position);
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
