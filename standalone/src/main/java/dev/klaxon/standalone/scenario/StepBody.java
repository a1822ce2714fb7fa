package dev.klaxon.standalone.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a step's body for what is known only when it is told.
 *
 * <p>{@code T+20} is the instant 20 minutes after T0, {@code at+60} an hour after the step itself, {@code day+3} the
 * day (UTC) three days after T0, {@code ${name}} the id that an earlier step kept.
 */
record StepBody(Instant t0, Instant at, Map<String, String> kept) {

    private static final Pattern INSTANT = Pattern.compile("(T|at)([+-]\\d+)");
    private static final Pattern DAY = Pattern.compile("day\\+(\\d+)");
    private static final Pattern KEPT = Pattern.compile("\\$\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ObjectNode of(Map<String, Object> body) {
        return (ObjectNode) resolved(body);
    }

    /** A text with the ids that were kept. */
    String filled(String text) {
        return KEPT.matcher(text).replaceAll(match -> {
            String id = kept.get(match.group(1));
            if (id == null) {
                throw new IllegalArgumentException("No step kept '%s'".formatted(match.group(1)));
            }
            return id;
        });
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
            case String text -> JSON.valueToTree(timed(filled(text)));
            default -> JSON.valueToTree(value);
        };
    }

    private String timed(String text) {
        Matcher instant = INSTANT.matcher(text);
        if (instant.matches()) {
            Instant from = instant.group(1).equals("T") ? t0 : at;
            return from.plus(Duration.ofMinutes(Integer.parseInt(instant.group(2))))
                    .toString();
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return t0.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(Integer.parseInt(day.group(1)))
                    .toString();
        }
        return text;
    }
}
