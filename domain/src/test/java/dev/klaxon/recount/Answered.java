package dev.klaxon.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the service answers, each figure under the path of words that {@link Recount} has for it. */
public final class Answered {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, @Nullable Object> figures = new TreeMap<>();

    private Answered() {}

    /** The figures of one answer. */
    public static Map<String, @Nullable Object> figures(String body) {
        Answered answered = new Answered();
        answered.read(json(body));
        return answered.figures;
    }

    /** Where an answer differs from a count: of each figure what is answered and what is counted. */
    public static Map<String, String> differences(String body, Map<String, @Nullable Object> counted) {
        Map<String, String> differences = new TreeMap<>();
        Map<String, @Nullable Object> answered = figures(body);
        Set<String> paths = new TreeSet<>(answered.keySet());
        paths.addAll(counted.keySet());
        for (String path : paths) {
            if (!Objects.equals(answered.get(path), counted.get(path))) {
                differences.put(path, "answered %s, counted %s".formatted(answered.get(path), counted.get(path)));
            }
        }
        return differences;
    }

    private void read(JsonNode answer) {
        JsonNode out = answer.get("excluded");
        figures.put("incidents", answer.get("incidents").asLong());
        figures.put("excluded", words(out.get("drills"), out.get("merged"), out.get("cancelled")));
        List<String> anomalies = new ArrayList<>();
        for (JsonNode anomaly : answer.get("anomalies")) {
            anomalies.add(words(anomaly.get("incidentId"), anomaly.get("duration")));
        }
        Collections.sort(anomalies);
        figures.put("anomalies", anomalies);
        for (Map.Entry<String, JsonNode> duration : answer.get("durations").properties()) {
            for (Map.Entry<String, JsonNode> group : duration.getValue().properties()) {
                duration("durations " + duration.getKey() + " " + group.getKey(), group.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> line : answer.get("cadence").properties()) {
            String path = "cadence " + line.getKey().toUpperCase(Locale.ROOT);
            for (String measure : List.of("target", "limit")) {
                JsonNode windows = line.getValue().get(measure);
                figures.put(path + " " + measure, words(windows.get("hits"), windows.get("misses")));
            }
            figures.put(path + " adherence", line.getValue().get("adherence").asText());
        }
        for (Map.Entry<String, JsonNode> rate : answer.get("rates").properties()) {
            rate("rates " + rate.getKey(), rate.getValue());
            if (rate.getValue().has("bySeverity")) {
                for (Map.Entry<String, JsonNode> group :
                        rate.getValue().get("bySeverity").properties()) {
                    rate("rates " + rate.getKey() + " " + group.getKey(), group.getValue());
                }
            }
        }
        money(answer.get("money"));
        people(answer.get("people"));
    }

    private void duration(String path, JsonNode figure) {
        figures.put(path, summary(figure));
        figures.put(path + " asReported", summary(figure.get("asReported")));
        JsonNode bounds = figure.get("bounds");
        figures.put(path + " bounds", bounds.isNull() ? "none" : words(bounds.get(0), bounds.get(1)));
    }

    private static String summary(JsonNode figure) {
        return words(
                figure.get("meanSeconds"), figure.get("p50Seconds"), figure.get("p90Seconds"), figure.get("count"));
    }

    private void rate(String path, JsonNode rate) {
        long of = rate.get("denominator").asLong();
        long counted = rate.get("numerator").asLong();
        String value = of == 0 ? "null" : String.valueOf((double) counted / of);
        figures.put(path, counted + "/" + of + (value.equals(rate.get("value").asText()) ? "" : " but " + rate));
    }

    private void money(JsonNode money) {
        Map<String, BigDecimal> credits = new TreeMap<>();
        for (Map.Entry<String, JsonNode> issued : money.get("creditsIssued").properties()) {
            credits.put(
                    issued.getKey(),
                    new BigDecimal(issued.getValue().get("amount").asText()));
        }
        Map<String, BigDecimal> arr = new TreeMap<>();
        for (Map.Entry<String, JsonNode> share : money.get("creditsPctArr").properties()) {
            arr.put(
                    share.getKey(),
                    new BigDecimal(share.getValue().get("arr").get("amount").asText()));
        }
        figures.put("money credits", credits);
        figures.put("money arr", arr);
    }

    private void people(JsonNode people) {
        figures.put("people sentiment", mean(people.get("sentimentDelta")));
        figures.put("people churn", mean(people.get("churnRiskDelta")));
        for (Map.Entry<String, JsonNode> scale : people.get("csat").properties()) {
            figures.put("people csat " + scale.getKey(), mean(scale.getValue()));
        }
    }

    private static String mean(JsonNode mean) {
        long count = mean.get("count").asLong();
        return Math.round(mean.get("value").asDouble() * count) + "/" + count;
    }

    /** The figure that follows from what is told to lie behind it, by the part of the path that it has. */
    public static Map<String, String> recomputed(String key, List<String> items) {
        Map<String, List<Long>> lengths = new TreeMap<>();
        long counted = 0;
        long of = 0;
        long limitHits = 0;
        long limitMisses = 0;
        for (String item : items) {
            JsonNode behind = json(item);
            if (behind.get("eventIds").isEmpty()) {
                throw new IllegalStateException("No event behind " + behind);
            }
            if (behind.get("seconds").isNull()) {
                counted += behind.get("numerator").asLong();
                of += behind.get("denominator").asLong();
                limitHits += behind.path("detail").path("limitHits").asLong();
                limitMisses += behind.path("detail").path("limitMisses").asLong();
            } else {
                long seconds = behind.get("seconds").asLong();
                lengths.computeIfAbsent("all", group -> new ArrayList<>()).add(seconds);
                lengths.computeIfAbsent(behind.get("severity").asText(), group -> new ArrayList<>())
                        .add(seconds);
            }
        }
        Map<String, String> figures = new TreeMap<>();
        if (Recount.DURATIONS.contains(key)) {
            for (String severity : Recount.SEVERITIES) {
                figures.put(
                        "durations " + key + " " + severity,
                        Recount.summary(lengths.getOrDefault(severity, new ArrayList<>())));
            }
        } else if (RateRecount.KEYS.contains(key)) {
            figures.put("rates " + key, counted + "/" + of);
        } else {
            figures.put("cadence " + key.toUpperCase(Locale.ROOT) + " target", counted + " " + (of - counted));
            figures.put("cadence " + key.toUpperCase(Locale.ROOT) + " limit", limitHits + " " + limitMisses);
        }
        return figures;
    }

    private static String words(JsonNode... values) {
        List<String> words = new ArrayList<>();
        for (JsonNode value : values) {
            words.add(value.asText());
        }
        return String.join(" ", words);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + body, e);
        }
    }
}
