package dev.klaxon.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.RunningHouse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A house that lives by the clock of the story that it is told, over HTTP. */
final class StoryHouse implements AutoCloseable {

    /** A Wednesday morning. */
    static final Instant T0 = Instant.parse("2026-03-04T05:00:00Z");

    private static final String SOURCE = "story";

    private final VirtualClock clock = new VirtualClock(T0);
    private final RunningHouse house = RunningHouse.start(clock);
    private final ScenarioRunner runner = ScenarioRunner.of(house.client(), SOURCE);

    /** Tells a story to its end. */
    Ending tell(Scenario scenario) throws IOException {
        return tell(scenario, step -> {});
    }

    /** Tells a story; something else may be tried before each step. */
    Ending tell(Scenario scenario, Pace beforeEachStep) throws IOException {
        boolean told = runner.run(scenario, T0, step -> {
            clock.until(step);
            beforeEachStep.until(step);
        });
        assertThat(told).isTrue();
        JsonNode found = house.list("incidents?source=%s&externalKey=%s".formatted(SOURCE, scenario.key()))
                .getFirst();
        String id = found.path("id").asString();
        return new Ending(
                house.query("incidents/" + id),
                house.list("incidents/%s/timeline".formatted(id)),
                house.list("incidents/%s/verdicts".formatted(id)));
    }

    boolean tellAgain(Scenario scenario) throws IOException {
        return runner.run(scenario, T0.plus(Duration.ofHours(1)), clock);
    }

    RunningHouse house() {
        return house;
    }

    @Override
    public void close() {
        house.close();
    }

    /** What there is when a story is over. */
    record Ending(JsonNode incident, List<JsonNode> timeline, List<JsonNode> verdicts) {

        String text(String member) {
            return incident.path(member).asString();
        }

        Duration afterDetection(String stamp) {
            return Duration.between(
                    Instant.parse(incident.path("stamps").path("detectedAt").asString()),
                    Instant.parse(incident.path("stamps").path(stamp).asString()));
        }

        String verdict(String rule) {
            return of(rule).path("verdict").asString();
        }

        JsonNode of(String rule) {
            return verdicts.stream()
                    .filter(verdict -> verdict.path("rule").asString().equals(rule))
                    .findFirst()
                    .orElseThrow();
        }

        /** The rules that were not kept. */
        List<String> missed() {
            return verdicts.stream()
                    .filter(verdict -> verdict.path("verdict").asString().equals("MISSED"))
                    .map(verdict -> verdict.path("rule").asString())
                    .toList();
        }

        List<String> types() {
            return timeline.stream().map(entry -> entry.path("type").asString()).toList();
        }

        List<Instant> times() {
            return timeline.stream()
                    .map(entry -> Instant.parse(entry.path("occurredAt").asString()))
                    .toList();
        }

        static List<JsonNode> items(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false).toList();
        }
    }
}
