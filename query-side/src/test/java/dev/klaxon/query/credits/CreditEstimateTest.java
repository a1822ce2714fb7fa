package dev.klaxon.query.credits;

import static dev.klaxon.domain.story.Facts.accountAffected;
import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreditEstimateTest extends QuerySideTest {

    private static final Instant HOUR_LATER = NOON.plus(Duration.ofHours(1));

    private Story story;

    @BeforeEach
    void declare() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
        story = story().by("ada").at(NOON, declared("Quokka payments fail"));
        affected("acme", "USD 120000.00");
        affected("bare", null);
    }

    @Test
    void shows_its_working() {
        story.at(HOUR_LATER, moved(Status.MITIGATED));

        JsonNode estimate = json(get("?accountId=acme"));

        assertThat(estimate.propertyNames())
                .containsExactly(
                        "incidentId",
                        "reference",
                        "accountId",
                        "tier",
                        "arr",
                        "monthlyRevenue",
                        "impact",
                        "impactSeconds",
                        "bandUpToMinutes",
                        "percent",
                        "amount",
                        "policyVersion");
        assertThat(estimate.at("/arr/amount").stringValue()).isEqualTo("120000.00");
        assertThat(estimate.at("/monthlyRevenue/amount").stringValue()).isEqualTo("10000.00");
        assertThat(estimate.at("/impact/from").stringValue()).isEqualTo(NOON.toString());
        assertThat(estimate.at("/impact/to").stringValue()).isEqualTo(HOUR_LATER.toString());
        assertThat(estimate.at("/impact/basis").stringValue()).isEqualTo("STAMPS");
        assertThat(estimate.get("impactSeconds").longValue()).isEqualTo(3600);
        assertThat(estimate.get("bandUpToMinutes").intValue()).isEqualTo(432);
        assertThat(estimate.get("percent").intValue()).isEqualTo(10);
        assertThat(estimate.at("/amount/amount").stringValue()).isEqualTo("1000.00");
        assertThat(estimate.at("/amount/currency").stringValue()).isEqualTo("USD");
        assertThat(estimate.get("policyVersion").intValue()).isEqualTo(1);
    }

    @Test
    void goes_by_what_customers_were_told_unless_somebody_says_otherwise() {
        story.at(HOUR_LATER, moved(Status.MITIGATED));
        resolutionTold(NOON, NOON.plus(Duration.ofHours(8)));

        assertThat(json(get("?accountId=acme")).at("/impact/basis").stringValue())
                .isEqualTo("UPDATE");
        assertThat(json(get("?accountId=acme")).at("/amount/amount").stringValue())
                .isEqualTo("2500.00");
        JsonNode stated = json(get("?accountId=acme&to=2026-01-02T12:20:00Z"));
        assertThat(stated.at("/impact/basis").stringValue()).isEqualTo("STATED");
        assertThat(stated.at("/amount/amount").stringValue()).isEqualTo("0.00");
        assertThat(json(get("?accountId=acme&from=2026-01-01T00:00:00Z&to=2026-01-03T12:00:00Z&policy=1"))
                        .at("/amount/amount")
                        .stringValue())
                .isEqualTo("10000.00");
    }

    @Test
    void goes_on_until_now_while_it_is_not_mitigated() {
        JsonNode estimate = json(get("?accountId=acme"));

        assertThat(estimate.at("/impact/to").isNull()).isTrue();
        assertThat(estimate.get("impactSeconds").longValue()).isGreaterThan(3600);
        assertThat(estimate.get("percent").intValue()).isEqualTo(100);
        assertThat(estimate.get("bandUpToMinutes").isNull()).isTrue();
    }

    @Test
    void names_no_amount_where_the_revenue_is_not_known() {
        JsonNode estimate = json(get("?accountId=bare"));

        assertThat(estimate.get("arr").isNull()).isTrue();
        assertThat(estimate.get("amount").isNull()).isTrue();
        assertThat(estimate.get("percent").isNull()).isFalse();
    }

    @Test
    void refuses_what_cannot_be() {
        assertThat(get("?accountId=acme&from=2026-01-02T12:00:00Z&to=2026-01-02T11:00:00Z")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("?accountId=acme&from=2999-01-02T12:00:00Z").statusCode())
                .isEqualTo(400);
        assertThat(get("").statusCode()).isEqualTo(400);
        assertThat(get("?accountId=acme&from=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("?accountId=acme&policy=999").statusCode()).isEqualTo(400);
        assertThat(json(get("?accountId=nobody")).get("code").stringValue()).isEqualTo("not-found");
    }

    @Test
    void is_hidden_with_its_incident() {
        story.then(restricted());

        assertThat(get("?accountId=acme").statusCode()).isEqualTo(404);
    }

    private void affected(String account, @Nullable String arr) {
        story.at(NOON, accountAffected(new Account(account, null, null, arr == null ? null : Money.parse(arr), null)));
    }

    private void resolutionTold(Instant from, Instant to) {
        story.then(concluded(Audience.CUSTOMER).lasting(from, to));
    }

    private HttpResponse<String> get(String query) {
        return get("/api/v1/incidents/" + story.id() + "/credit-estimate" + query, keyOf("reader", Scope.READ), story);
    }
}
