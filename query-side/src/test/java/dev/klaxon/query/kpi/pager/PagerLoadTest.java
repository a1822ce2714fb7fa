package dev.klaxon.query.kpi.pager;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagerLoadTest extends QuerySideTest {

    private final String service = "pgr-" + UUID.randomUUID();

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void sums_the_time_in_a_role_and_how_much_of_it_was_after_hours() {
        // Monday, 16:00 to 20:00: an hour of office time; and Tuesday, an hour in the morning
        held("2026-03-02T16:00:00Z", "2026-03-02T20:00:00Z", "kim");
        Story last = held("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z", "kim");

        JsonNode kim = only(json(get(path("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), reader(), last)));

        assertThat(kim.get("person").get("id").stringValue()).isEqualTo("kim");
        assertThat(kim.get("person").get("name").stringValue()).isEqualTo("Kim");
        assertThat(kim.get("incidents").longValue()).isEqualTo(2);
        assertThat(kim.get("roleSeconds").longValue()).isEqualTo(5 * 3600);
        assertThat(kim.get("afterHoursSeconds").longValue()).isEqualTo(3 * 3600);
        assertThat(kim.get("afterHoursShare").doubleValue()).isEqualTo(0.6);
    }

    @Test
    void counts_only_what_lies_in_the_period_also_of_what_goes_on() {
        held("2026-03-02T16:00:00Z", "2026-03-02T20:00:00Z", "kim");
        Story last = story().at(Instant.parse("2026-03-02T18:00:00Z"), declared("Open", service))
                .at(Instant.parse("2026-03-02T18:00:00Z"), assigned(Role.SCRIBE, "kim"));

        JsonNode kim = only(json(get(path("2026-03-02T16:30:00Z", "2026-03-02T19:00:00Z"), reader(), last)));

        assertThat(kim.get("incidents").longValue()).isEqualTo(2);
        assertThat(kim.get("roleSeconds").longValue()).isEqualTo(150 * 60 + 60 * 60);
        assertThat(kim.get("afterHoursSeconds").longValue()).isEqualTo(120 * 60 + 60 * 60);
        assertThat(json(get(path("2027-03-02T16:30:00Z", "2027-03-02T19:00:00Z"), reader()))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void fills_a_sheet() {
        Story last = held("2026-03-02T16:00:00Z", "2026-03-02T20:00:00Z", "kim");

        assertThat(get(
                                path("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"),
                                reader(),
                                "Accept",
                                "text/csv",
                                "Klaxon-Min-Position",
                                last.position().toString())
                        .body())
                .isEqualTo("""
                        figure,group,measure,value
                        definitionVersion,all,value,1
                        period,all,from,2026-03-01T00:00:00Z
                        period,all,to,2026-04-01T00:00:00Z
                        population,all,value,VISIBLE
                        pagerLoad,kim,name,Kim
                        pagerLoad,kim,incidents,1
                        pagerLoad,kim,roleSeconds,14400
                        pagerLoad,kim,afterHoursSeconds,10800
                        pagerLoad,kim,afterHoursShare,0.75
                        """.replace("\n", "\r\n"));
    }

    @Test
    void tells_nothing_of_what_the_caller_may_not_read() {
        Story last = held("2026-03-02T16:00:00Z", "2026-03-02T20:00:00Z", "kim").then(restricted());
        String path = path("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(json(get(path, reader(), last)).get("items").size()).isZero();
        assertThat(json(get(path, keyOf("kim", Scope.READ), last)).get("items").size())
                .isEqualTo(1);
    }

    private Story held(String from, String to, String person) {
        Instant begin = Instant.parse(from);
        return story().at(begin, declared("Held", service))
                .at(begin, severity(Severity.SEV_1))
                .at(begin, assigned(Role.INCIDENT_COMMANDER, person), assigned(Role.COMMS_LEAD, person))
                .at(Instant.parse(to), moved(Status.RESOLVED, "Over"));
    }

    private String path(String from, String to) {
        return "/api/v1/pager-load?from=%s&to=%s&service=%s".formatted(from, to, service);
    }

    private static JsonNode only(JsonNode answer) {
        assertThat(answer.get("items").size()).isEqualTo(1);
        return answer.get("items").get(0);
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
