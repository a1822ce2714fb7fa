package dev.klaxon.standalone.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * An incident story as commands at relative times.
 *
 * @param key the external key of its incident
 * @param people who acts in it beside the teller, by id
 * @param steps in the order of their times
 */
public record Scenario(String key, String title, Map<String, Actor> people, List<Step> steps) {

    public Scenario {
        people = Map.copyOf(people);
        steps = List.copyOf(steps);
    }

    /** Somebody with rights of their own. */
    public record Actor(String id, String name, List<String> scopes) {

        public Actor {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * One command.
     *
     * @param after T0
     * @param call method and path; a path that does not begin with {@code incidents} or {@code postmortems} lies under
     *     the incident
     * @param actor who sends it; null for the teller
     * @param keep the name under which the id of the record is kept; null for none
     */
    public record Step(
            Duration after,
            String call,
            @Nullable String actor,
            @Nullable String keep,
            Map<String, Object> body) {

        String method() {
            return call.substring(0, call.indexOf(' '));
        }

        String path() {
            return call.substring(call.indexOf(' ') + 1);
        }
    }

    /** The same story as another incident, one for each instant. */
    public Scenario named(Instant begun) {
        return new Scenario("%s-%d".formatted(key, begun.getEpochSecond()), title, people, steps);
    }

    /** The first part of the story, as an incident of its own. */
    public Scenario begun(Duration part) {
        return new Scenario(
                key + "-begun",
                title,
                people,
                steps.stream().filter(step -> step.after().compareTo(part) <= 0).toList());
    }

    /** From T0 to the last step. */
    public Duration length() {
        return steps.isEmpty() ? Duration.ZERO : steps.getLast().after();
    }

    /**
     * Reads one that is shipped.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public static Scenario shipped(String name) throws IOException {
        try (InputStream file = Scenario.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no scenario " + name);
            }
            return read(file);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException where it is no scenario
     */
    public static Scenario in(Path file) throws IOException {
        try (InputStream open = Files.newInputStream(file)) {
            return read(open);
        } catch (YAMLException | ClassCastException e) {
            throw new IllegalArgumentException("%s is no scenario: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Scenario read(InputStream file) {
        Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        List<Step> steps = new ArrayList<>();
        for (Object step : (List<?>) required(document, "steps")) {
            steps.addAll(steps((Map<?, ?>) step));
        }
        steps.sort(Comparator.comparing(Step::after));
        Map<String, Actor> people = new LinkedHashMap<>();
        Map<?, ?> told = document.get("people") instanceof Map<?, ?> some ? some : Map.of();
        told.forEach((id, actor) -> people.put((String) id, actor((String) id, (Map<?, ?>) actor)));
        return new Scenario((String) required(document, "key"), (String) required(document, "title"), people, steps);
    }

    private static Actor actor(String id, Map<?, ?> actor) {
        List<?> scopes = (List<?>) required(actor, "scopes");
        return new Actor(
                id,
                (String) required(actor, "name"),
                scopes.stream().map(String.class::cast).toList());
    }

    /** A step that recurs stands for as many as there are until its end. */
    private static List<Step> steps(Map<?, ?> step) {
        int at = (Integer) required(step, "at");
        int every = step.get("every") instanceof Integer minutes ? minutes : 1;
        int until = step.get("until") instanceof Integer last ? last : at;
        List<Step> steps = new ArrayList<>();
        for (int minute = at; minute <= until; minute += every) {
            steps.add(step(Duration.ofMinutes(minute), step));
        }
        return steps;
    }

    private static Step step(Duration after, Map<?, ?> step) {
        Map<String, Object> body = new LinkedHashMap<>();
        ((Map<?, ?>) required(step, "body"))
                .forEach((name, value) -> body.put((String) name, Objects.requireNonNull(value)));
        return new Step(
                after, (String) required(step, "call"), (String) step.get("as"), (String) step.get("keep"), body);
    }

    private static Object required(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A scenario needs '%s' in %s".formatted(name, map.keySet()));
        }
        return value;
    }
}
