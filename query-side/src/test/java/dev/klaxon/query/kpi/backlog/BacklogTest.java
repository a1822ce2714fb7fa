package dev.klaxon.query.kpi.backlog;

import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BacklogTest extends QuerySideTest {

    private static final Instant AT = Instant.parse("2026-03-20T12:00:00Z");

    private final String service = "bkl-" + UUID.randomUUID();
    private final String path = "/api/v1/backlog?to=" + AT + "&service=" + service;

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void sorts_what_is_open_by_age_and_severity_and_names_the_oldest() {
        open(Duration.ofDays(1), Severity.SEV_1);
        open(Duration.ofDays(1).plusSeconds(1), Severity.SEV_2);
        open(Duration.ofDays(14), Severity.SEV_2);
        Story oldest = open(Duration.ofDays(14).plusSeconds(1), Severity.SEV_1);
        open(Duration.ofDays(15), Severity.SEV_1).at(AT.minusSeconds(60), moved(Status.RESOLVED, "Over"));
        Story last = open(Duration.ofDays(2), Severity.SEV_3).at(AT.plusSeconds(60), moved(Status.RESOLVED, "Later"));

        JsonNode answer = json(get(path, reader(), last));

        assertThat(answer.get("open").longValue()).isEqualTo(5);
        assertThat(answer.get("ages")
                        .valueStream()
                        .map(age -> age.get("age").stringValue() + " "
                                + age.get("all").longValue()))
                .containsExactly("0-1d 1", "1-3d 2", "3-7d 0", "7-14d 1", "over14d 1");
        assertThat(answer.get("ages").get(1).get("bySeverity").get("SEV-3").longValue())
                .isEqualTo(1);
        assertThat(answer.get("backlogOver14d").get("value").doubleValue()).isEqualTo(0.2);
        JsonNode first = answer.get("oldest").get(0);
        assertThat(first.get("reference").stringValue()).isEqualTo(oldest.reference());
        assertThat(first.get("ageSeconds").longValue())
                .isEqualTo(Duration.ofDays(14).toSeconds() + 1);
        JsonNode figure = json(get("/api/v1/kpis?from=2026-03-01T00:00:00Z&to=" + AT + "&service=" + service, reader()))
                .get("rates")
                .get("backlogOver14d");
        assertThat(figure.get("numerator"))
                .isEqualTo(answer.get("backlogOver14d").get("numerator"));
        assertThat(figure.get("denominator"))
                .isEqualTo(answer.get("backlogOver14d").get("denominator"));
    }

    @Test
    void counts_what_was_reopened_from_then_on_and_narrows_to_what_was_declared_since() {
        Story last = open(Duration.ofDays(5), Severity.SEV_1)
                .at(AT.minus(Duration.ofDays(4)), moved(Status.RESOLVED, "Over"))
                .at(
                        AT.minus(Duration.ofDays(2)),
                        Fact.of((id, claim) ->
                                new IncidentReopened(id, Status.RESOLVED, Status.CONTAINED, null, claim)));

        assertThat(open(path, last)).isEqualTo(1);
        assertThat(open(path.replace(AT.toString(), AT.minus(Duration.ofDays(3)).toString()), last))
                .isZero();
        assertThat(open(path + "&from=" + AT.minus(Duration.ofDays(5)), last)).isEqualTo(1);
        assertThat(open(path + "&from=" + AT.minus(Duration.ofDays(4)), last)).isZero();
        assertThat(open(path + "&severity=SEV-2", last)).isZero();
    }

    @Test
    void fills_a_sheet() {
        Story last = open(Duration.ofDays(2), Severity.SEV_1);

        assertThat(get(
                                path,
                                reader(),
                                "Accept",
                                "text/csv",
                                "Klaxon-Min-Position",
                                last.position().toString())
                        .body())
                .startsWith("figure,group,measure,value\r\ndefinitionVersion,all,value,1\r\nperiod,all,from,\r\n"
                        + "period,all,to," + AT + "\r\npopulation,all,value,VISIBLE\r\n"
                        + "open,all,count,1\r\nage,SEV-0,0-1d,0\r\n")
                .contains("\r\nage,SEV-1,1-3d,1\r\n")
                .endsWith("\r\nbacklogOver14d,all,denominator,1\r\noldest," + last.reference()
                        + ",ageSeconds,172800\r\n");
    }

    @Test
    void tells_nothing_of_what_the_caller_may_not_read() {
        Story last = open(Duration.ofDays(20), Severity.SEV_1).then(restricted());

        JsonNode answer = json(get(path, reader(), last));

        assertThat(answer.get("open").longValue()).isZero();
        assertThat(answer.get("oldest").size()).isZero();
        assertThat(answer.get("backlogOver14d").get("value").isNull()).isTrue();
    }

    private long open(String asked, Story told) {
        return json(get(asked, reader(), told)).get("open").longValue();
    }

    private Story open(Duration age, Severity severity) {
        Instant at = AT.minus(age);
        return story().at(at, declared("Open", service)).at(at, severity(severity));
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
