package dev.klaxon.standalone.demo;

import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a story through ordinary commands. A story that was told is not told again; one that broke off goes on where it
 * was, because each command has its idempotency key.
 */
final class ScenarioRunner {

    private static final Pattern INSTANT = Pattern.compile("T([+-]\\d+)");
    private static final Pattern KEPT = Pattern.compile("\\$\\{(\\w+)}");
    private static final String INCIDENT = "incident";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceClient service;
    private final String source;

    ScenarioRunner(ServiceClient service, String source) {
        this.service = service;
        this.source = source;
    }

    /** What is there of a story. */
    private record Earlier(Instant t0, boolean over) {}

    /**
     * Tells the story with its detection at {@code t0}, or goes on with the one that began earlier.
     *
     * @return whether anything was left to tell
     */
    boolean run(Scenario scenario, Instant t0) throws IOException {
        Optional<Earlier> earlier = earlier(scenario);
        if (earlier.filter(Earlier::over).isPresent()) {
            return false;
        }
        Telling telling = new Telling(scenario, earlier.map(Earlier::t0).orElse(t0));
        for (int i = 0; i < scenario.steps().size(); i++) {
            telling.tell(i);
        }
        return true;
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

        Telling(Scenario scenario, Instant t0) {
            this.scenario = scenario;
            this.t0 = t0;
        }

        void tell(int number) throws IOException {
            Scenario.Step step = scenario.steps().get(number);
            ObjectNode body = (ObjectNode) resolved(step.body());
            body.put("occurredAt", t0.plus(step.after()).toString());
            if (step.path().equals("incidents")) {
                body.put("source", source).put("externalKey", scenario.key());
            }
            String key = "%s/%s/%d".formatted(source, scenario.key(), number);
            JsonNode receipt =
                    service.command(step.method(), path(step), body, key).orThrow();
            if (step.keep() != null) {
                kept.put(step.keep(), receipt.path("id").asString());
            }
        }

        private String path(Scenario.Step step) {
            String path = filled(step.path());
            return path.equals("incidents") ? path : "incidents/" + kept.get(INCIDENT) + "/" + path;
        }

        private JsonNode resolved(Object value) {
            return switch (value) {
                case Map<?, ?> map -> {
                    ObjectNode object = JSON.createObjectNode();
                    map.forEach((name, member) -> object.set((String) name, resolved(member)));
                    yield object;
                }
                case Iterable<?> list -> {
                    ArrayNode array = JSON.createArrayNode();
                    list.forEach(element -> array.add(resolved(element)));
                    yield array;
                }
                case String text -> JSON.valueToTree(instantOr(filled(text)));
                default -> JSON.valueToTree(value);
            };
        }

        private String instantOr(String text) {
            Matcher relative = INSTANT.matcher(text);
            return relative.matches()
                    ? t0.plus(Duration.ofMinutes(Integer.parseInt(relative.group(1))))
                            .toString()
                    : text;
        }

        private String filled(String text) {
            return KEPT.matcher(text).replaceAll(match -> {
                String id = kept.get(match.group(1));
                if (id == null) {
                    throw new IllegalArgumentException("No step kept '%s'".formatted(match.group(1)));
                }
                return id;
            });
        }
    }
}
