package dev.klaxon.query.kpi;

import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SeriesTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

    private final String service = "ser-" + UUID.randomUUID();

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void cuts_the_period_into_weeks_from_monday_the_first_and_the_last_clipped() {
        incident(DAY, 45);
        Story last = incident(DAY.plus(Duration.ofDays(7)), 15);

        JsonNode answer = json(get(
                "/api/v1/kpis/series?key=timeToFirstUpdate&bucket=week&from=2026-02-28T10:00:00Z"
                        + "&to=2026-03-11T00:00:00Z&service=" + service,
                reader(),
                last));

        assertThat(answer.get("bucket").stringValue()).isEqualTo("week");
        assertThat(answer.get("items")
                        .valueStream()
                        .map(item -> item.get("from").stringValue() + " "
                                + item.get("incidents").longValue() + " "
                                + item.get("figure").get("all").get("meanSeconds")))
                .containsExactly(
                        "2026-02-28T10:00:00Z 0 null", "2026-03-02T00:00:00Z 1 2700", "2026-03-09T00:00:00Z 1 900");
        assertThat(answer.get("items").get(2).get("to").stringValue()).isEqualTo("2026-03-11T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeToRestore",
                "reopenRate",
                "rcaCompletion",
                "external",
                "creditsIssued",
                "creditsPctArr",
                "sentimentDelta",
                "churnRiskDelta",
                "csat"
            })
    void tells_of_each_bucket_what_the_figures_tell_of_it(String key) {
        Story last = incident(DAY, 45);
        String more = "&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z&service=" + service;

        JsonNode figure = json(get("/api/v1/kpis/series?bucket=month&key=" + key + more, reader(), last))
                .get("items")
                .get(0)
                .get("figure");
        JsonNode all = json(get("/api/v1/kpis?drills=false" + more, reader(), last));

        assertThat(all.propertyStream()
                        .map(part -> part.getValue().path(key))
                        .filter(found -> !found.isMissingNode() && !found.isArray())
                        .toList())
                .containsExactly(figure);
    }

    @Test
    void fills_a_sheet_one_value_of_a_bucket_a_line() {
        Story last = incident(DAY, 45);

        HttpResponse<String> answer = get(
                "/api/v1/kpis/series?key=timeToFirstUpdate&bucket=week&from=2026-02-28T10:00:00Z"
                        + "&to=2026-03-11T00:00:00Z&service=" + service,
                reader(),
                "Accept",
                "text/csv",
                "Klaxon-Min-Position",
                last.position().toString());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().lines())
                .startsWith(
                        "from,to,figure,group,measure,value",
                        "2026-02-28T10:00:00Z,2026-03-11T00:00:00Z,definitionVersion,all,value,1")
                .contains(
                        "2026-02-28T10:00:00Z,2026-03-02T00:00:00Z,incidents,all,count,0",
                        "2026-03-02T00:00:00Z,2026-03-09T00:00:00Z,timeToFirstUpdate,all,meanSeconds,2700",
                        "2026-03-09T00:00:00Z,2026-03-11T00:00:00Z,timeToFirstUpdate,all,meanSeconds,");
    }

    @Test
    void refuses_what_is_no_figure_or_too_long() {
        HttpResponse<String> unknown = get("/api/v1/kpis/series?key=speed&bucket=day", reader());
        HttpResponse<String> noBucket = get("/api/v1/kpis/series?key=reopenRate&bucket=year", reader());
        String year = "&from=2024-01-01T00:00:00Z&to=2025-02-04T00:00:00Z";
        HttpResponse<String> fits = get("/api/v1/kpis/series?key=reopenRate&bucket=day" + year, reader());
        HttpResponse<String> tooLong =
                get("/api/v1/kpis/series?key=reopenRate&bucket=day" + year.replace("04T", "05T"), reader());

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(noBucket.statusCode()).isEqualTo(400);
        assertThat(json(fits).get("items").size()).isEqualTo(400);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(json(tooLong).get("code").stringValue()).isEqualTo("series-too-long");
    }

    @Test
    void leaves_out_what_the_caller_may_not_read() {
        Story last = incident(DAY, 45).then(restricted());

        JsonNode items = json(get(
                        "/api/v1/kpis/series?key=reopenRate&bucket=month&from=2026-03-01T00:00:00Z"
                                + "&to=2026-04-01T00:00:00Z&service=" + service,
                        reader(),
                        last))
                .get("items");

        assertThat(items.get(0).get("incidents").longValue()).isZero();
    }

    private Story incident(Instant at, int minutes) {
        return story().at(at, declared("Series", service))
                .at(at, severity(Severity.SEV_1))
                .at(
                        at.plus(Duration.ofMinutes(minutes)),
                        updated(Audience.PUBLIC).saying("On it.").promising(at.plus(Duration.ofMinutes(105))));
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
