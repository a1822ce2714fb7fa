package dev.klaxon.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.QuerySideTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Periods at the edges of what can be asked for. */
class KpiPeriodTest extends QuerySideTest {

    private static final List<String> PATHS = List.of(
            "/api/v1/kpis?",
            "/api/v1/kpis?policy=1&",
            "/api/v1/kpis?person=ada&",
            "/api/v1/kpis?service=none&",
            "/api/v1/kpis/timeToRestore/events?",
            "/api/v1/kpis/actionClosureOnTime/events?",
            "/api/v1/kpis/backlogOver14d/events?policy=1&",
            "/api/v1/kpis/creditsPctArr/events?",
            "/api/v1/drivers?",
            "/api/v1/pager-load?",
            "/api/v1/backlog?");

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-01T00:00:00Z&to=9999-12-31T23:59:59Z",
                "from=9999-12-31T23:30:00Z",
                "from=2026-01-01T00:00:00Z&to=9999-12-31T23:59:59.999999999Z",
                "to=9999-12-31T23:59:59Z",
                "from=1970-01-01T00:00:00Z",
                "to=1970-01-01T00:00:00Z",
                "from=1970-01-01T00:00:00Z&to=9999-12-31T23:59:59Z"
            })
    void reach_as_far_as_anybody_asks(String period) {
        String reader = keyOf("reader", Scope.READ);
        for (String path : PATHS) {
            HttpResponse<String> answer = get(path + period, reader);
            assertThat(answer.statusCode())
                    .as("%s%s %s", path, period, answer.body())
                    .isEqualTo(200);
        }
        HttpResponse<String> series = get("/api/v1/kpis/series?key=reopenRate&bucket=month&" + period, reader);
        assertThat(series.statusCode()).as(series.body()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-03-01T12:10:00Z&to=2026-03-01T12:10:00Z", "from=2999-01-01T00:00:00Z"})
    void hold_nothing_where_they_end_where_they_begin(String period) {
        String reader = keyOf("reader", Scope.READ);
        for (String path : PATHS) {
            assertThat(get(path + period, reader).statusCode()).as(path).isEqualTo(200);
        }
        JsonNode figures = json(get("/api/v1/kpis?" + period, reader));
        JsonNode series = json(get("/api/v1/kpis/series?key=reopenRate&bucket=day&" + period, reader));

        assertThat(figures.get("incidents").longValue()).isZero();
        JsonNode rate = figures.get("rates").get("reopenRate");
        assertThat(rate.get("value").isNull()).isTrue();
        assertThat(rate.get("denominator").longValue()).isZero();
        assertThat(series.get("items").size()).isZero();
    }

    @Test
    void are_refused_only_where_they_end_before_they_begin() {
        String reader = keyOf("reader", Scope.READ);
        for (String path : PATHS) {
            HttpResponse<String> reversed = get(path + "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z", reader);
            assertThat(reversed.statusCode()).as(path).isEqualTo(422);
            assertThat(json(reversed).get("code").stringValue()).isEqualTo("period-empty");
        }
    }
}
