package dev.klaxon.standalone.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the served OpenAPI document describes it.
 *
 * @param answers media types of its success
 * @param body its description; missing where it takes none
 */
record Operation(String method, String path, List<Parameter> parameters, List<String> answers, JsonNode body) {

    private static final String INCIDENT = "/api/v1/incidents/{id}";
    private static final String POSTMORTEM = "/api/v1/postmortems/{id}";

    /** Of an operation. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    static List<Operation> all(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation ->
                                Set.of("get", "post", "put", "delete", "patch").contains(operation.getKey()))
                        .forEach(operation -> all.add(of(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()))));
        return all;
    }

    private static Operation of(String method, String path, JsonNode described) {
        List<Parameter> parameters = described
                .path("parameters")
                .valueStream()
                .map(parameter -> new Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString(),
                        parameter.path("required").asBoolean(false),
                        parameter.path("schema")))
                .toList();
        List<String> answers = described
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").propertyStream())
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Operation(
                method, path, parameters, answers, described.path("requestBody").path("content"));
    }

    boolean isQuery() {
        return method.equals("GET");
    }

    boolean isCommandOnIncident() {
        return !isQuery() && path.startsWith(INCIDENT + "/");
    }

    boolean isCommandOnPostmortem() {
        return !isQuery() && path.startsWith(POSTMORTEM + "/");
    }

    /** The path under the incident, as scripts name it. */
    String command() {
        return path.substring(INCIDENT.length() + 1);
    }

    boolean isStream() {
        return answers.contains("text/event-stream");
    }

    Stream<Parameter> in(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
