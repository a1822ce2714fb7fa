package dev.klaxon.standalone.scenario;

import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a story through ordinary commands. A story that was told is not told again; one that broke off goes on where it
 * was, because each command has its idempotency key.
 */
public final class ScenarioRunner {

    private static final String INCIDENT = "incident";
    private static final String ALREADY_ANSWERED = "already-answered";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceClient service;
    private final String source;
    private final boolean drill;
    private final Consumer<PlayedStep> listener;

    private ScenarioRunner(ServiceClient service, String source, boolean drill, Consumer<PlayedStep> listener) {
        this.service = service;
        this.source = source;
        this.drill = drill;
        this.listener = listener;
    }

    /**
     * One who tells stories as they were.
     *
     * @param source of the incidents that are declared
     */
    public static ScenarioRunner of(ServiceClient service, String source) {
        return new ScenarioRunner(service, source, false, told -> {});
    }

    /** One whose incidents are drills, and who says what is told. */
    public static ScenarioRunner ofDrills(ServiceClient service, String source, Consumer<PlayedStep> listener) {
        return new ScenarioRunner(service, source, true, listener);
    }

    /** A step that was told, and what the service answered. */
    public record PlayedStep(Instant at, Scenario.Step step, JsonNode receipt) {}

    /** What is there of a story. */
    private record Earlier(Instant t0, boolean over) {}

    /**
     * Tells the story with its detection at {@code t0}, or goes on with the one that began earlier.
     *
     * @return whether anything was left to tell
     */
    public boolean run(Scenario scenario, Instant t0, Pace pace) throws IOException {
        Optional<Earlier> earlier = earlier(scenario);
        if (earlier.filter(Earlier::over).isPresent()) {
            return false;
        }
        Telling telling = new Telling(scenario, earlier.map(Earlier::t0).orElse(t0));
        try {
            telling.enrol();
            for (int i = 0; i < scenario.steps().size(); i++) {
                telling.tell(i, pace);
            }
        } finally {
            telling.dismiss();
        }
        return true;
    }

    /** Whether the story was told, to its end or not. */
    public boolean know(Scenario scenario) throws IOException {
        return earlier(scenario).isPresent();
    }

    private Optional<Earlier> earlier(Scenario scenario) throws IOException {
        JsonNode found = service.get("incidents?source=%s&externalKey=%s".formatted(source, scenario.key()))
                .orThrow();
        if (found.path("items").isEmpty()) {
            return Optional.empty();
        }
        String id = found.path("items").path(0).path("id").asString();
        JsonNode incident = service.get("incidents/" + id).orThrow();
        return Optional.of(new Earlier(
                Instant.parse(incident.path("stamps").path("detectedAt").asString()),
                !incident.path("stamps").path("resolvedAt").asString("").isEmpty()));
    }

    /** One run through a story. */
    private final class Telling {

        private final Scenario scenario;
        private final Instant t0;
        private final Map<String, String> kept = new HashMap<>();
        private final Map<String, ServiceClient> people = new HashMap<>();
        private final Map<String, String> keys = new LinkedHashMap<>();

        Telling(Scenario scenario, Instant t0) {
            this.scenario = scenario;
            this.t0 = t0;
        }

        /** Gives everybody who acts a key of their own. */
        void enrol() throws IOException {
            for (Scenario.Actor actor : scenario.people().values()) {
                ObjectNode body = JSON.createObjectNode();
                body.putObject("person").put("id", actor.id()).put("name", actor.name());
                ArrayNode scopes = body.putArray("scopes");
                actor.scopes().forEach(scope -> scopes.add(scope));
                JsonNode issued =
                        service.command("POST", "api-keys", body, null).orThrow();
                keys.put(actor.id(), issued.path("id").asString());
                people.put(actor.id(), service.with(issued.path("key").asString()));
            }
        }

        void dismiss() throws IOException {
            for (String key : keys.values()) {
                service.command("DELETE", "api-keys/" + key, JSON.createObjectNode(), null)
                        .orThrow();
            }
        }

        void tell(int number, Pace pace) throws IOException {
            Scenario.Step step = scenario.steps().get(number);
            Instant at = t0.plus(step.after());
            pace.until(at);
            StepBody body = new StepBody(t0, at, kept);
            ObjectNode request = body.of(step.body());
            request.put("occurredAt", at.toString());
            if (step.path().equals("incidents")) {
                request.put("source", source).put("externalKey", scenario.key());
                if (drill) {
                    request.put("drill", true);
                }
            }
            String key = "%s/%s/%d".formatted(source, scenario.key(), number);
            ServiceClient.Answer answer = teller(step).command(step.method(), path(step, body), request, key);
            if (answer.body().path("code").asString("").equals(ALREADY_ANSWERED)) {
                // told before the story broke off, under a key of that time
                return;
            }
            JsonNode receipt = answer.orThrow();
            if (step.keep() != null) {
                kept.put(step.keep(), receipt.path("id").asString());
            }
            listener.accept(new PlayedStep(at, step, receipt));
        }

        private ServiceClient teller(Scenario.Step step) {
            if (step.actor() == null) {
                return service;
            }
            ServiceClient own = people.get(step.actor());
            if (own == null) {
                throw new IllegalArgumentException("'%s' is not among the people of the story".formatted(step.actor()));
            }
            return own;
        }

        private String path(Scenario.Step step, StepBody body) {
            String path = body.filled(step.path());
            boolean standsAlone = path.matches("(incidents|postmortems|known-issues)(/.*)?");
            return standsAlone && !path.equals("known-issues") ? path : "incidents/" + kept.get(INCIDENT) + "/" + path;
        }
    }
}
