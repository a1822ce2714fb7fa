package dev.klaxon.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.recount.Answered;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import dev.klaxon.recount.Recount;
import dev.klaxon.recount.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures of a thousand histories agree with a second count of their events, live and after a rebuild. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondCountTest {

    private static final long SEED = 20_260_302;
    private static final int HISTORIES = 1_000;
    private static final int BESIDE = 6;
    private static final int ALONE = 5;
    private static final Instant NOW = RandomHistory.START.plus(Duration.ofDays(130));
    private static final Wanted ALL = Wanted.all(RandomHistory.START.minus(Duration.ofDays(1)), NOW);

    private final NodeOfHistories node = new NodeOfHistories(NOW);
    private final List<History.Incident> incidents = new ArrayList<>();
    private Recount.Reading reading = new Recount.Reading(new History(incidents, NOW));

    @BeforeAll
    void record() {
        List<History> beside = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            History history = new RandomHistory(SEED + i, 10L * i, "history-" + i).next();
            incidents.addAll(history.incidents());
            beside.add(history);
            if (beside.size() == BESIDE || i == HISTORIES - 1) {
                node.record(beside);
                beside.clear();
            }
        }
        reading = new Recount.Reading(new History(incidents, NOW));
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void agrees_live_and_after_a_rebuild() {
        List<Wanted> questions = questions();
        Map<Wanted, String> live = new LinkedHashMap<>();
        for (Wanted wanted : questions) {
            live.put(wanted, node.get("/api/v1/kpis" + query(wanted)));
        }

        live.forEach((wanted, answer) -> assertThat(Answered.differences(answer, Recount.of(reading, wanted)))
                .as("seed %d, %s", SEED, wanted)
                .isEmpty());

        node.rebuild("figures");
        live.forEach((wanted, answer) -> assertThat(node.get("/api/v1/kpis" + query(wanted)))
                .as("rebuilt, %s", wanted)
                .isEqualTo(answer));
    }

    @Test
    void agrees_for_a_stranger_as_if_what_is_restricted_were_not_there() {
        List<History.Incident> open =
                incidents.stream().filter(incident -> !incident.isRestricted()).toList();
        assertThat(open).hasSizeBetween(incidents.size() / 2, incidents.size() - 50);
        Recount.Reading visible = new Recount.Reading(new History(open, NOW));

        for (Wanted wanted : questions()) {
            assertThat(Answered.differences(
                            node.getAsStranger("/api/v1/kpis" + query(wanted)), Recount.of(visible, wanted)))
                    .as("seed %d, %s", SEED, wanted)
                    .isEmpty();
        }
    }

    @Test
    void agrees_where_a_policy_is_asked_for() {
        assertThat(Answered.differences(node.get("/api/v1/kpis" + query(ALL) + "&policy=1"), Recount.of(reading, ALL)))
                .isEmpty();
    }

    @Test
    void follows_from_what_is_told_to_lie_behind_each_figure() {
        for (Wanted wanted : List.of(Wanted.all(
                RandomHistory.START.plus(Duration.ofDays(20)), RandomHistory.START.plus(Duration.ofDays(30))))) {
            Map<String, ?> figures = Recount.of(reading, wanted);
            for (String key : Recount.keys()) {
                Map<String, String> recomputed =
                        Answered.recomputed(key, node.items("/api/v1/kpis/" + key + "/events" + query(wanted)));
                recomputed.forEach((path, figure) ->
                        assertThat(figure).as("%s, %s", path, wanted).isEqualTo(Objects.toString(figures.get(path))));
            }
        }
    }

    private static List<Wanted> questions() {
        List<Wanted> questions = new ArrayList<>(List.of(ALL, ALL.ofDrills()));
        for (String severity : List.of("SEV-0", "SEV-1", "SEV-2", "SEV-3")) {
            questions.add(ALL.ofSeverities(severity));
        }
        questions.add(ALL.ofServices("service-0", "service-2"));
        for (int month = 0; month < 4; month++) {
            Instant from = RandomHistory.START.plus(Duration.ofDays(30L * month));
            questions.add(Wanted.all(from, from.plus(Duration.ofDays(30))));
        }
        for (int i = 0; i < ALONE; i++) {
            questions.add(new RandomHistory(SEED - i).wanted());
            questions.add(ALL.ofServices("history-" + i));
        }
        return questions;
    }

    private static String query(Wanted wanted) {
        StringBuilder query = new StringBuilder("?from=%s&to=%s".formatted(wanted.from(), wanted.to()));
        wanted.severities().forEach(severity -> query.append("&severity=").append(severity));
        wanted.services().forEach(service -> query.append("&service=").append(service));
        return query.append(wanted.drills() ? "&drills=true" : "").toString();
    }
}
