package dev.klaxon.query.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import dev.klaxon.events.knownissue.WorkaroundId;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.store.EventIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KnownIssueTest extends QuerySideTest {

    private static final String PATH = "/api/v1/known-issues";
    private static final Claim CLAIM = new Claim(Person.of("ada", "Ada"), NOON, Precision.SECOND);

    private String position = "";

    @Test
    void shows_one_with_its_workarounds_and_its_end() {
        KnownIssueId id = recorded("Export stalls", "export", "export-lock");
        tell(id, 1, new WorkaroundAdded(id, workaround(), Text.of("Restart"), Text.of("Begins anew"), null, CLAIM));
        tell(id, 2, new WorkaroundAdded(id, workaround(), Text.of("Wait"), null, null, CLAIM));
        tell(id, 3, new KnownIssueResolved(id, Text.of("Lock removed"), "4.2.1", CLAIM));

        var answer = get(PATH + "/" + id, reader(), "Klaxon-Min-Position", position);

        JsonNode issue = json(answer);
        assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(issue.get("title").stringValue()).isEqualTo("Export stalls");
        assertThat(issue.get("symptoms").stringValue()).isEqualTo("The queue grows");
        assertThat(issue.get("customerText").stringValue()).isEqualTo("Exports may take longer");
        assertThat(issue.at("/services/0/name").stringValue()).isEqualTo("export");
        assertThat(issue.get("open").booleanValue()).isFalse();
        assertThat(issue.at("/openedBy/name").stringValue()).isEqualTo("Ada");
        assertThat(issue.at("/workarounds/0/steps").stringValue()).isEqualTo("Restart");
        assertThat(issue.at("/workarounds/0/riskNotes").stringValue()).isEqualTo("Begins anew");
        assertThat(issue.at("/workarounds/1/steps").stringValue()).isEqualTo("Wait");
        assertThat(issue.at("/resolution/text").stringValue()).isEqualTo("Lock removed");
        assertThat(issue.at("/resolution/fixedIn").stringValue()).isEqualTo("4.2.1");
    }

    @Test
    void lists_what_is_asked_for() {
        KnownIssueId open = recorded("Zebra prints sideways", "printing", "zebra-driver");
        KnownIssueId resolved = recorded("Zebra prints nothing", "printing", "zebra-power");
        tell(resolved, 1, new KnownIssueResolved(resolved, Text.of("Plugged in"), null, CLAIM));
        KnownIssueId other = recorded("Yak grazes slowly", "grazing", "yak");

        assertThat(ids("?q=zebra")).containsExactlyInAnyOrder(open, resolved);
        assertThat(ids("?q=zebra&open=true")).containsExactly(open);
        assertThat(ids("?q=zebra&open=false")).containsExactly(resolved);
        assertThat(ids("?service=grazing")).containsExactly(other);
        assertThat(ids("?rootCauseKey=zebra-power")).containsExactly(resolved);
        assertThat(ids("?q=walrus")).isEmpty();
    }

    @Test
    void lists_piece_by_piece_newest_first() {
        List<KnownIssueId> told = List.of(
                recorded("Walks", "paging", "a"), recorded("Runs", "paging", "b"), recorded("Flies", "paging", "c"));
        String path = PATH + "?service=paging&limit=2";
        JsonNode first = json(get(path, reader(), "Klaxon-Min-Position", position));
        JsonNode second = json(get(path + "&cursor=" + first.get("next").stringValue(), reader()));

        assertThat(idsOf(first)).containsExactly(told.get(2), told.get(1));
        assertThat(idsOf(second)).containsExactly(told.get(0));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(get(PATH + "?cursor=x", reader()).statusCode()).isEqualTo(400);
    }

    @Test
    void does_not_find_what_is_not_there() {
        assertThat(get(PATH + "/" + EventIds.next(), reader()).statusCode()).isEqualTo(404);
        assertThat(get(PATH, keyOf("m", Scope.METRICS)).statusCode()).isEqualTo(403);
    }

    @Test
    void gives_the_same_rows_again_out_of_history() {
        KnownIssueId id = recorded("Again", "export", "again");
        tell(id, 1, new WorkaroundAdded(id, workaround(), Text.of("Restart"), null, null, CLAIM));
        tell(id, 2, new KnownIssueResolved(id, Text.of("Mended"), null, CLAIM));
        get(PATH, reader(), "Klaxon-Min-Position", position);
        String admin = keyOf("root", Scope.ADMIN);
        JsonNode live = json(get("/api/v1/projections/known-issues/digest", admin));

        assertThat(post("/api/v1/projections/known-issues/replay", admin).statusCode())
                .isEqualTo(202);
        // answers only once the view is whole again
        assertThat(get(PATH, reader()).statusCode()).isEqualTo(200);

        JsonNode again = json(get("/api/v1/projections/known-issues/digest", admin));
        assertThat(again.get("rows").longValue()).isGreaterThanOrEqualTo(2);
        assertThat(again.get("digest").stringValue())
                .isEqualTo(live.get("digest").stringValue());
    }

    private KnownIssueId recorded(String title, String service, String key) {
        KnownIssueId id = new KnownIssueId(EventIds.next());
        tell(
                id,
                0,
                new KnownIssueRecorded(
                        id,
                        Text.of(title),
                        Text.of("The queue grows"),
                        List.of(service),
                        key,
                        Text.of("Exports may take longer"),
                        CLAIM));
        return id;
    }

    private void tell(KnownIssueId id, long sequence, KnownIssueEvent event) {
        position =
                log().append("KnownIssue", "known-issue:" + id, sequence, event).toString();
    }

    private List<KnownIssueId> ids(String query) {
        return idsOf(json(get(PATH + query, reader(), "Klaxon-Min-Position", position)));
    }

    private static List<KnownIssueId> idsOf(JsonNode page) {
        List<KnownIssueId> ids = new ArrayList<>();
        page.get("items")
                .forEach(item ->
                        ids.add(new KnownIssueId(UUID.fromString(item.get("id").stringValue()))));
        return ids;
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }

    private static WorkaroundId workaround() {
        return new WorkaroundId(EventIds.next());
    }
}
