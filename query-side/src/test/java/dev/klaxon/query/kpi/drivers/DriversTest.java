package dev.klaxon.query.kpi.drivers;

import static dev.klaxon.domain.story.Facts.accountAffected;
import static dev.klaxon.domain.story.Facts.impactAssessed;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.WorkFacts.rootCauseNamed;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DriversTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

    private final String service = "drv-" + UUID.randomUUID();
    private final String path = "/api/v1/drivers?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z&service=" + service;

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void are_ranked_by_incidents_with_their_time_to_restore_and_revenue_at_risk() {
        incident("config", 60, "USD 100.00");
        incident("config", 30, "EUR 7.00");
        incident(null, 10, null);
        Story last = incident("=network", 500, "USD 1.50");

        JsonNode answer = json(get(path, reader(), last));

        assertThat(answer.get("incidents").longValue()).isEqualTo(4);
        JsonNode causes = answer.get("rootCauses");
        assertThat(causes.get("without").longValue()).isEqualTo(1);
        assertThat(causes.get("items").size()).isEqualTo(2);
        JsonNode config = causes.get("items").get(0);
        assertThat(config.get("key").stringValue()).isEqualTo("config");
        assertThat(config.get("incidents").longValue()).isEqualTo(2);
        assertThat(config.get("restoreSeconds").longValue()).isEqualTo(90 * 60);
        assertThat(config.get("revenueAtRisk").get("USD").get("amount").stringValue())
                .isEqualTo("100.00");
        assertThat(config.get("revenueAtRisk").get("EUR").get("amount").stringValue())
                .isEqualTo("7.00");
        JsonNode services = answer.get("services").get("items");
        assertThat(services.get(0).get("key").stringValue()).isEqualTo(service);
        assertThat(services.get(0).get("incidents").longValue()).isEqualTo(4);
        JsonNode segments = answer.get("segments");
        assertThat(segments.get("items").get(0).get("key").stringValue()).isEqualTo("enterprise");
        assertThat(segments.get("without").longValue()).isZero();
        assertThat(json(get(path + "&limit=1", reader()))
                        .get("rootCauses")
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void fill_a_sheet_in_which_no_key_is_a_formula() {
        Story last = incident("=1+1", 60, "USD 100.00");

        HttpResponse<String> answer = get(
                path,
                reader(),
                "Accept",
                "text/csv",
                "Klaxon-Min-Position",
                last.position().toString());

        assertThat(answer.body())
                .startsWith("""
                        figure,group,measure,value
                        definitionVersion,all,value,1
                        period,all,from,2026-03-01T00:00:00Z
                        period,all,to,2026-04-01T00:00:00Z
                        population,all,value,VISIBLE
                        incidents,all,count,1
                        """.replace("\n", "\r\n"))
                .contains("\r\nrootCause,\"'=1+1\",restoreSeconds,3600\r\n")
                .contains("\r\nrootCause,\"'=1+1\",revenueAtRisk USD,100.00\r\n");
    }

    @Test
    void leave_out_what_the_caller_may_not_read_and_what_is_merged() {
        Story open = incident("config", 60, null);
        incident("secret", 60, null).then(restricted());
        Story merged = incident("twin", 60, null).then(merged(open));

        JsonNode hidden = json(get(path, reader(), merged));
        JsonNode seen = json(get(path, keyOf("lawyer", Scope.READ, Scope.LEGAL), merged));

        assertThat(hidden.get("population").stringValue()).isEqualTo("VISIBLE");
        assertThat(hidden.get("incidents").longValue()).isEqualTo(1);
        assertThat(hidden.toString()).doesNotContain("secret", "twin");
        assertThat(seen.get("population").stringValue()).isEqualTo("ALL");
        assertThat(seen.get("incidents").longValue()).isEqualTo(2);
    }

    private Story incident(@Nullable String cause, int minutes, @Nullable String atRisk) {
        Story story = story().at(
                        DAY,
                        declared("Driven", service),
                        severity(Severity.SEV_1),
                        accountAffected(new Account("acme", Text.of("Acme"), null, null, "enterprise")));
        if (cause != null) {
            story.then(rootCauseNamed(cause));
        }
        if (atRisk != null) {
            story.then(impactAssessed(atRisk(Money.parse(atRisk))));
        }
        return story.at(DAY.plus(Duration.ofMinutes(minutes)), moved(Status.MITIGATED, "Over"));
    }

    private static Impact atRisk(Money money) {
        return new Impact(null, null, null, money, null, null, null, null, null, null, List.of(), null);
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
