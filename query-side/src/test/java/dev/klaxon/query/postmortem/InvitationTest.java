package dev.klaxon.query.postmortem;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.postmortemLinked;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.unmerged;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InvitationTest extends QuerySideTest {

    private static final Claim CLAIM = new Claim(Person.of("ada", "Ada"), NOON, Precision.SECOND);
    private static final Instant TIME = Instant.parse("2026-01-08T10:00:00Z");
    private static final String INVITATION = "/invitation";

    private final PostmortemId id = new PostmortemId(EventIds.next());
    private Story story;
    private Postmortem review;
    private String position = "";
    private long events;

    @BeforeEach
    void resolve() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
        story = story().by("ada")
                .then(
                        declared("Kakapo, kiwi; and \\ a very long title that is folded:\nwith ümläuts and 🦜 in it"),
                        severity(Severity.SEV_1),
                        assigned(Role.INCIDENT_COMMANDER, "bo"),
                        assigned(Role.COMMS_LEAD, "cy@example.org"),
                        assigned(Role.SCRIBE, "bo"));
        review = new Postmortem(id, story.incidentId(), CLAIM);
    }

    @Test
    void is_a_meeting_that_calendars_read() {
        booked(TIME, Person.of("fay", "Fay \"Fix\" Ohlsen, PhD"));

        HttpResponse<String> answer = invitation();

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"postmortem-%s.ics\"".formatted(story.reference()));
        String body = answer.body();
        assertThat(body).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(body.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(lines(body))
                .contains(
                        "METHOD:REQUEST",
                        "UID:" + id,
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "DTSTAMP:20260102T120000Z",
                        "DTSTART:20260108T100000Z",
                        "DTEND:20260108T110000Z",
                        "SUMMARY:Post-mortem of " + story.reference()
                                + ": Kakapo\\, kiwi\\; and \\\\ a very long title that is folded:\\nwith ümläuts and 🦜 in it");
    }

    @Test
    void makes_up_nobodys_address() {
        booked(TIME, Person.of("fay", "Fay \"Fix\" Ohlsen, PhD"));

        List<String> people = lines(invitation().body()).stream()
                .filter(line -> line.startsWith("ORGANIZER") || line.startsWith("ATTENDEE"))
                .toList();

        assertThat(people).hasSize(3);
        assertThat(people.getFirst()).startsWith("ORGANIZER;CN=\"Fay 'Fix' Ohlsen, PhD\":urn:uuid:");
        assertThat(people.get(1)).startsWith("ATTENDEE;").contains("RSVP=TRUE").contains(":urn:uuid:");
        assertThat(people.getLast()).endsWith(":mailto:cy@example.org");
        assertThat(people.subList(0, 2)).noneMatch(line -> line.contains("@"));
    }

    @Test
    void takes_the_place_of_the_one_before_where_it_is_moved_and_takes_it_back_where_it_is_off() {
        booked(TIME, Person.of("fay", "Fay"));
        tell(review.by(new Claim(CLAIM.actor(), NOON.plusSeconds(60), Precision.SECOND))
                .moved(TIME.plusSeconds(86_400)));

        assertThat(lines(invitation().body()))
                .contains("UID:" + id, "SEQUENCE:1", "DTSTAMP:20260102T120100Z", "DTSTART:20260109T100000Z");

        position =
                story.then(merged(story().then(declared("Another")))).position().toString();

        assertThat(lines(invitation().body())).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:" + id);

        position = story.then(unmerged()).position().toString();

        assertThat(lines(invitation().body())).contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:3");

        position = story.then(cancelled()).position().toString();

        assertThat(lines(invitation().body())).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "UID:" + id);
    }

    @Test
    void says_no_title_of_a_restricted_incident_and_nothing_to_strangers() {
        booked(TIME, null);
        position = story.then(restricted()).position().toString();

        HttpResponse<String> answer =
                get(path() + INVITATION, keyOf("ada", Scope.READ), "Klaxon-Min-Position", position);

        assertThat(lines(answer.body())).contains("SUMMARY:Post-mortem of " + story.reference());
        assertThat(answer.body()).doesNotContain("Kakapo");
        assertThat(invitation().statusCode()).isEqualTo(404);
        assertThat(get(proposalPath(), keyOf("reader", Scope.READ), story).statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_not_there_where_the_time_is_not_known() {
        booked(null, null);

        assertThat(json(invitation()).get("code").stringValue()).isEqualTo("not-found");
    }

    @Test
    void a_time_and_people_are_proposed() {
        story.at(NOON, moved(Status.RESOLVED));

        JsonNode proposal = json(get(proposalPath(), keyOf("reader", Scope.READ), story));

        assertThat(proposal.get("required").booleanValue()).isTrue();
        assertThat(proposal.get("bookBy").stringValue()).isEqualTo("2026-01-10T00:00:00Z");
        assertThat(proposal.get("scheduledFor").stringValue()).endsWith("T10:00:00Z");
        assertThat(Instant.parse(proposal.get("scheduledFor").stringValue())).isAfter(Instant.now());
        assertThat(proposal.get("endsAt").stringValue()).endsWith("T11:00:00Z");
        assertThat(proposal.get("inTime").booleanValue()).isFalse();
        assertThat(proposal.get("zone").stringValue()).isEqualTo("UTC");
        assertThat(proposal.get("postmortemId").isNull()).isTrue();
        assertThat(proposal.get("participants").size()).isEqualTo(2);
        assertThat(proposal.at("/participants/0/id").stringValue()).isEqualTo("bo");
        assertThat(proposal.at("/participants/0/roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("INCIDENT_COMMANDER", "SCRIBE");
    }

    @Test
    void nothing_is_proposed_for_a_false_alarm() {
        story.then(cancelled());

        JsonNode proposal = json(get(proposalPath(), keyOf("reader", Scope.READ), story));

        assertThat(proposal.get("scheduledFor").isNull()).isTrue();
        assertThat(proposal.get("inTime").isNull()).isTrue();
    }

    private void booked(@Nullable Instant time, @Nullable Person facilitator) {
        story.then(postmortemLinked(id));
        tell(review.booked(time, facilitator));
    }

    private void tell(PostmortemEvent event) {
        position = log().append("Postmortem", id.toString(), events++, event).toString();
    }

    private HttpResponse<String> invitation() {
        return get(path() + INVITATION, keyOf("reader", Scope.READ), "Klaxon-Min-Position", position);
    }

    private String path() {
        return "/api/v1/postmortems/" + id;
    }

    private String proposalPath() {
        return "/api/v1/incidents/" + story.id() + "/postmortem-proposal";
    }

    /** Unfolded. */
    private static List<String> lines(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n", -1));
    }
}
