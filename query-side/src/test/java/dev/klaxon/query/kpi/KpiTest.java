package dev.klaxon.query.kpi;

import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.SentimentRecorded;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KpiTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PERIOD = "?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";

    private final String service = "kpi-" + UUID.randomUUID();

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void tells_how_long_it_took_by_severity_and_how_the_line_was_kept() {
        Story story = incident();

        JsonNode answer = json(get("/api/v1/kpis" + PERIOD + "&service=" + service, reader(), story));

        assertThat(answer.get("incidents").longValue()).isEqualTo(1);
        assertThat(answer.get("population").stringValue()).isEqualTo("VISIBLE");
        assertThat(answer.get("definitionVersion").intValue()).isEqualTo(1);
        JsonNode update = answer.get("durations").get("timeToFirstUpdate");
        assertThat(update.get("SEV-1").get("meanSeconds").longValue()).isEqualTo(45 * 60);
        assertThat(update.get("SEV-1").get("asReported").get("count").longValue())
                .isEqualTo(1);
        assertThat(update.get("SEV-2").get("meanSeconds").isNull()).isTrue();
        assertThat(update.get("SEV-2").get("count").longValue()).isZero();
        JsonNode external = answer.get("cadence").get("external");
        assertThat(external.get("target").get("hits").longValue()).isEqualTo(1);
        assertThat(external.get("adherence").isNumber()).isTrue();
        assertThat(answer.get("rates").get("falseAlarmRate").get("denominator").longValue())
                .isEqualTo(1);
        assertThat(answer.get("rates").get("rcaCompletion").get("value").isNull())
                .isTrue();
    }

    @Test
    void names_the_incidents_and_events_behind_a_figure() {
        Story story = incident();
        String query = PERIOD + "&service=" + service;

        JsonNode items = json(get("/api/v1/kpis/timeToFirstUpdate/events" + query, reader(), story))
                .get("items");

        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("incidentId").stringValue()).isEqualTo(story.id());
        assertThat(items.get(0).get("seconds").longValue()).isEqualTo(45 * 60);
        assertThat(items.get(0).get("eventIds").size()).isEqualTo(2);
    }

    @Test
    void names_what_lies_behind_the_figures_of_customers_too() {
        RemedyId credit = new RemedyId(UUID.randomUUID());
        Story story = incident()
                .then(
                        Fact.of((id, claim) ->
                                new SentimentRecorded(id, new ReadingId(UUID.randomUUID()), "acme", -1, claim)),
                        Fact.of((id, claim) ->
                                new SentimentRecorded(id, new ReadingId(UUID.randomUUID()), "acme", 2, claim)),
                        Fact.of((id, claim) -> new CsatRecorded(
                                id, new ReadingId(UUID.randomUUID()), "acme", 4, CsatScale.ONE_TO_FIVE, claim)),
                        Fact.of((id, claim) -> new RemedyProposed(
                                id, credit, RemedyKind.CREDIT, "acme", Money.parse("USD 25.00"), null, null, claim)),
                        Fact.of((id, claim) -> new RemedyApproved(id, credit, null, List.of(), false, 1, null, claim)));
        String query = PERIOD + "&service=" + service;

        JsonNode items = json(get("/api/v1/kpis/sentimentDelta/events" + query, reader(), story))
                .get("items");

        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("detail").get("accountId").stringValue()).isEqualTo("acme");
        assertThat(items.get(0).get("detail").get("value").longValue()).isEqualTo(3);
        assertThat(items.get(0).get("eventIds").size()).isEqualTo(2);
        for (String key : List.of("creditsIssued", "creditsPctArr", "csat")) {
            JsonNode item = json(get("/api/v1/kpis/" + key + "/events" + query, reader(), story))
                    .get("items")
                    .get(0);
            assertThat(item.get("detail").get("accountId").stringValue()).isEqualTo("acme");
            assertThat(item.get("reference").stringValue()).startsWith("INC-");
        }
        assertThat(json(get("/api/v1/kpis/churnRiskDelta/events" + query, reader(), story))
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void names_the_revenue_of_an_account_once_as_its_last_incident_tells_it() {
        incident().then(Fact.of((id, claim) -> affected(id, "USD 100.00", claim)));
        Story last =
                incident().at(DAY.plus(Duration.ofDays(1)), Fact.of((id, claim) -> affected(id, "USD 300.00", claim)));
        String query = PERIOD + "&service=" + service;

        JsonNode items = json(get("/api/v1/kpis/creditsPctArr/events" + query, reader(), last))
                .get("items");

        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("incidentId").stringValue()).isEqualTo(last.id());
        assertThat(items.get(0).get("detail").get("arr").get("amount").stringValue())
                .isEqualTo("300.00");
        assertThat(json(get("/api/v1/kpis" + query, reader(), last))
                        .get("money")
                        .get("creditsPctArr")
                        .get("USD")
                        .get("arr")
                        .get("amount")
                        .stringValue())
                .isEqualTo("300.00");
    }

    @Test
    void tells_what_the_policy_wants_beside_what_is() {
        Story story = incident().then(Fact.of((id, claim) -> new FaultDomainNamed(id, null, List.of(), claim)));

        JsonNode targets = json(get("/api/v1/kpis" + PERIOD + "&service=" + service, reader(), story))
                .get("targets");

        JsonNode diagnosis = targets.get("timeToInitialDiagnosis");
        assertThat(diagnosis.get(0).get("group").stringValue()).isEqualTo("SEV-0");
        assertThat(diagnosis.get(0).get("attainment").isNull()).isTrue();
        assertThat(diagnosis.get(1).get("bound").intValue()).isEqualTo(90);
        assertThat(diagnosis.get(1).get("attainment").stringValue()).isEqualTo("MET");
        assertThat(targets.get("evidenceComplete").get(0).get("attainment").stringValue())
                .isEqualTo("MISSED");
        assertThat(targets.get("timeToMitigation").get(0).get("attainment").stringValue())
                .isEqualTo("UNBOUNDED");
    }

    @Test
    void leaves_out_what_the_caller_may_not_read() {
        Story story = incident().then(restricted());
        String path = "/api/v1/kpis" + PERIOD + "&service=" + service;

        JsonNode hidden = json(get(path, reader(), story));
        JsonNode seen = json(get(path, keyOf("lawyer", Scope.READ, Scope.LEGAL), story));

        assertThat(hidden.get("incidents").longValue()).isZero();
        assertThat(seen.get("incidents").longValue()).isEqualTo(1);
        assertThat(seen.get("population").stringValue()).isEqualTo("ALL");
    }

    @Test
    void answers_nulls_and_zero_counts_over_an_empty_period() {
        JsonNode answer = json(get("/api/v1/kpis?from=1999-01-01T00:00:00Z&to=1999-02-01T00:00:00Z", reader()));

        assertThat(answer.get("incidents").longValue()).isZero();
        assertThat(answer.get("durations")
                        .get("timeToRestore")
                        .get("all")
                        .get("p50Seconds")
                        .isNull())
                .isTrue();
        assertThat(answer.get("rates").get("reopenRate").get("value").isNull()).isTrue();
        assertThat(answer.get("cadence")
                        .get("executive")
                        .get("target")
                        .get("hitRate")
                        .isNull())
                .isTrue();
    }

    @Test
    void fills_a_sheet_one_value_a_line() {
        Story story = incident();

        HttpResponse<String> answer = get(
                "/api/v1/kpis" + PERIOD + "&service=" + service,
                reader(),
                "Accept",
                "text/csv",
                "Klaxon-Min-Position",
                story.position().toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("figure,group,measure,value\r\n")
                .contains("\r\ntimeToFirstUpdate,SEV-1,meanSeconds,2700\r\n")
                .contains("\r\ntimeToFirstUpdate,SEV-1,lowSeconds,2700\r\n")
                .contains("\r\ntimeToFirstUpdate,SEV-1,asReportedMeanSeconds,2700\r\n");
    }

    @Test
    void says_in_the_sheet_what_the_figures_are_of_and_what_they_are_made_of() {
        Story story = incident();

        String sheet = get(
                        "/api/v1/kpis" + PERIOD + "&policy=1&service=" + service,
                        reader(),
                        "Accept",
                        "text/csv",
                        "Klaxon-Min-Position",
                        story.position().toString())
                .body();

        assertThat(sheet.lines())
                .contains(
                        "definitionVersion,all,value,1",
                        "period,all,from,2026-03-01T00:00:00Z",
                        "period,all,to,2026-04-01T00:00:00Z",
                        "population,all,value,VISIBLE",
                        "policy,all,version,1",
                        "rcaCompletion,SEV-1,numerator,0",
                        "rcaCompletion,SEV-1,denominator,0",
                        "sentimentDelta,all,count,0",
                        "churnRiskDelta,all,count,0",
                        "csat,1-5,count,0")
                .anyMatch(line -> line.matches(".+,targetBound,\\d.*"));
    }

    @Test
    void lists_what_is_behind_a_figure_in_a_sheet_piece_by_piece() {
        incident();
        Story last = incident();
        String path = "/api/v1/kpis/timeToFirstUpdate/events" + PERIOD + "&limit=1&service=" + service;

        HttpResponse<String> first = sheet(path, last);
        JsonNode page = json(get(path, reader(), last));
        String link = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> second =
                sheet("/api/v1/kpis/timeToFirstUpdate/events" + link.substring(1, link.indexOf('>')), last);

        JsonNode item = page.get("items").get(0);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(link)
                .contains("service=" + service, "cursor=" + page.get("next").stringValue());
        assertThat(first.body().lines())
                .containsExactly(
                        "incidentId,reference,severity,seconds,numerator,denominator,accountId,creditAmount,creditCurrency,"
                                + "arrAmount,arrCurrency,value,scale,limitHits,limitMisses,eventIds",
                        item.get("incidentId").stringValue() + ","
                                + item.get("reference").stringValue() + ",SEV-1,2700,,,,,,,,,,,,"
                                + item.get("eventIds").get(0).stringValue() + " "
                                + item.get("eventIds").get(1).stringValue());
        assertThat(second.body()).contains(last.id());
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void finds_a_service_with_a_comma_in_its_name() {
        String name = "mail, old " + UUID.randomUUID();
        Story story = story().at(DAY, declared("Figures", name), severity(Severity.SEV_1));

        JsonNode answer = json(get(
                "/api/v1/kpis" + PERIOD + "&service=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                reader(),
                story));

        assertThat(answer.get("incidents").longValue()).isEqualTo(1);
    }

    @Test
    void refuses_what_is_no_period_no_figure_and_no_policy() {
        HttpResponse<String> reversed = get("/api/v1/kpis?from=2026-04-01T00:00:00Z&to=2026-03-01T00:00:00Z", reader());
        HttpResponse<String> unknown = get("/api/v1/kpis/speed/events", reader());

        assertThat(reversed.statusCode()).isEqualTo(422);
        assertThat(json(reversed).get("code").stringValue()).isEqualTo("period-empty");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).get("detail").stringValue()).contains("timeToRestore", "reopenRate", "external");
        assertThat(get("/api/v1/kpis?from=soon", reader()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpis?", "kpis/reopenRate/events?", "kpis/series?key=reopenRate&bucket=month&"})
    void names_the_policies_by_which_it_can_judge(String path) {
        for (int version : new int[] {0, -1, 999}) {
            HttpResponse<String> answer = get("/api/v1/" + path + "policy=" + version, reader());

            assertThat(answer.statusCode()).isEqualTo(400);
            JsonNode problem = json(answer);
            assertThat(problem.get("code").stringValue()).isEqualTo("invalid-value");
            assertThat(problem.get("detail").stringValue())
                    .matches("There is no policy version " + version + "; there (is|are the) versions? 1 .+");
            assertThat(problem.get("errors").get(0).get("pointer").stringValue())
                    .isEqualTo("/policy");
        }
    }

    private HttpResponse<String> sheet(String path, Story last) {
        return get(
                path,
                reader(),
                "Accept",
                "text/csv",
                "Klaxon-Min-Position",
                last.position().toString());
    }

    private static AccountAffected affected(IncidentId id, String arr, Claim claim) {
        return new AccountAffected(id, new Account("acme", Text.of("Acme"), null, Money.parse(arr), null), claim);
    }

    private Story incident() {
        return story().at(DAY, declared("Figures", service))
                .at(DAY, severity(Severity.SEV_1))
                .at(
                        DAY.plus(Duration.ofMinutes(45)),
                        updated(Audience.PUBLIC).saying("On it.").promising(DAY.plus(Duration.ofMinutes(105))));
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
