package dev.klaxon.standalone.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How an import stands.
 *
 * @param status RUNNING, DONE or FAILED
 * @param problems the first refused lines, ready to be shown
 */
public record ImportResult(
        String status, long lines, long accepted, long repeated, long skipped, long refused, List<String> problems) {

    public ImportResult {
        problems = List.copyOf(problems);
    }

    static ImportResult of(JsonNode answer) {
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : answer.path("problems")) {
            problems.add("line %d %s: %s: %s"
                    .formatted(
                            problem.path("line").asLong(),
                            problem.path("key").asString(""),
                            problem.path("code").asString(),
                            problem.path("detail").asString()));
        }
        return new ImportResult(
                answer.path("status").asString(),
                answer.path("lines").asLong(),
                answer.path("accepted").asLong(),
                answer.path("repeated").asLong(),
                answer.path("skipped").asLong(),
                answer.path("refused").asLong(),
                problems);
    }

    /** Lines that are done with. */
    long finished() {
        return accepted + repeated + skipped + refused;
    }

    boolean isRunning() {
        return status.equals("RUNNING");
    }

    /** Whether every line is in, or will be once what it waits for comes. */
    public boolean isClean() {
        return status.equals("DONE") && refused == 0;
    }

    @Override
    public String toString() {
        return "%,d lines: %,d applied, %,d there already, %,d waiting, %,d refused"
                .formatted(lines, accepted, repeated, skipped, refused);
    }
}
