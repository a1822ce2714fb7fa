package dev.klaxon.standalone.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.corpora.PublicHistory;
import dev.klaxon.recount.Answered;
import dev.klaxon.recount.History;
import dev.klaxon.recount.Recount;
import dev.klaxon.recount.Wanted;
import dev.klaxon.standalone.RunningHouse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The figures of all real incidents agree with a second count of their events, live and after a rebuild. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorporaTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Wanted ALL = Wanted.all(Instant.parse("2017-01-01T00:00:00Z"), NOW);

    private final RunningHouse house = RunningHouse.start(() -> NOW);
    private final Set<String> services = new TreeSet<>();
    private Recount.Reading reading = new Recount.Reading(new History(List.of(), NOW));

    @BeforeAll
    void imports() throws IOException {
        assertThat(house.imported("github-status", RunningHouse.linesOf(PublicHistory.GITHUB_STATUS))
                        .isClean())
                .isTrue();
        house.imported("github-status", RunningHouse.linesOf(PublicHistory.GITHUB_EDITS));
        assertThat(house.imported("moj", RunningHouse.linesOf(PublicHistory.MINISTRY))
                        .isClean())
                .isTrue();
        assertThat(house.imported("cases", RunningHouse.linesOf(PublicHistory.CASES))
                        .isClean())
                .isTrue();
        History history = RawEvents.of(house.database(), NOW);
        reading = new Recount.Reading(history);
        for (JsonNode incident : house.list("incidents")) {
            incident.path("services")
                    .forEach(service -> services.add(service.path("name").asString(service.asString(""))));
        }
        assertThat(history.incidents()).hasSize(376 + 22 + 11);
        assertThat(services).hasSizeGreaterThan(5);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void agree_live_and_after_a_rebuild_of_each_view() throws IOException {
        Map<Wanted, String> live = new LinkedHashMap<>();
        for (Wanted wanted : questions()) {
            live.put(wanted, ask(wanted));
        }

        live.forEach((wanted, answer) -> assertThat(Answered.differences(answer, Recount.of(reading, wanted)))
                .as(wanted.toString())
                .isEmpty());

        house.rebuild("figures");
        for (Map.Entry<Wanted, String> each : live.entrySet()) {
            assertThat(ask(each.getKey())).as("rebuilt, %s", each.getKey()).isEqualTo(each.getValue());
        }
    }

    @Test
    void follow_from_what_is_told_to_lie_behind_each() throws IOException {
        Map<String, ?> figures = Recount.of(reading, ALL);
        for (String key : Recount.keys()) {
            List<String> items = house.list("kpis/" + key + "/events?" + query(ALL)).stream()
                    .map(JsonNode::toString)
                    .toList();
            Answered.recomputed(key, items)
                    .forEach((path, figure) ->
                            assertThat(figure).as(path).isEqualTo(Objects.toString(figures.get(path))));
        }
    }

    private List<Wanted> questions() {
        List<Wanted> questions = new ArrayList<>(List.of(ALL));
        for (String severity : List.of("SEV-0", "SEV-1", "SEV-2", "SEV-3")) {
            questions.add(ALL.ofSeverities(severity));
        }
        for (String service : services) {
            questions.add(ALL.ofServices(service));
        }
        for (int year = 2017; year < 2026; year++) {
            questions.add(
                    Wanted.all(Instant.parse(year + "-01-01T00:00:00Z"), Instant.parse(year + 1 + "-01-01T00:00:00Z")));
        }
        questions.add(Wanted.all(Instant.parse("2023-06-29T18:36:00Z"), Instant.parse("2023-06-29T18:36:01Z")));
        return questions;
    }

    private String ask(Wanted wanted) throws IOException {
        return house.query("kpis?" + query(wanted)).toString();
    }

    private static String query(Wanted wanted) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("from", wanted.from())
                .queryParam("to", wanted.to());
        wanted.severities().forEach(severity -> query.queryParam("severity", severity));
        wanted.services().forEach(service -> query.queryParam("service", service));
        return Objects.requireNonNull(query.encode().build().getQuery());
    }
}
