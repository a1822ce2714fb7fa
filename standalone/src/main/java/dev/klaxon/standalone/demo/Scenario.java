package dev.klaxon.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An incident story as commands at relative times.
 *
 * @param key the external key of its incident
 */
record Scenario(String key, String title, List<Step> steps) {

    Scenario {
        steps = List.copyOf(steps);
    }

    /**
     * One command.
     *
     * @param after T0
     * @param call method and path; a path that does not begin with {@code incidents} lies under the incident
     * @param keep the name under which the id of the record is kept; null for none
     */
    record Step(Duration after, String call, @Nullable String keep, Map<String, Object> body) {

        String method() {
            return call.substring(0, call.indexOf(' '));
        }

        String path() {
            return call.substring(call.indexOf(' ') + 1);
        }
    }

    /**
     * Reads one that is shipped.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    static Scenario shipped(String name) throws IOException {
        try (InputStream file = Scenario.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no scenario " + name);
            }
            return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        }
    }

    private static Scenario read(Map<String, Object> document) {
        List<Step> steps = new ArrayList<>();
        for (Object step : (List<?>) required(document, "steps")) {
            steps.add(step((Map<?, ?>) step));
        }
        return new Scenario((String) required(document, "key"), (String) required(document, "title"), steps);
    }

    private static Step step(Map<?, ?> step) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        ((Map<?, ?>) required(step, "body"))
                .forEach((name, value) -> body.put((String) name, Objects.requireNonNull(value)));
        return new Step(
                Duration.ofMinutes((Integer) required(step, "at")),
                (String) required(step, "call"),
                (String) step.get("keep"),
                body);
    }

    private static Object required(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A scenario needs '%s' in %s".formatted(name, map.keySet()));
        }
        return value;
    }
}
