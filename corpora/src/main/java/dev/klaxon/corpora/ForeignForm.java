package dev.klaxon.corpora;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form of foreign history that can be made into import lines. */
public enum ForeignForm {
    /** The history of GitHub's status page. */
    GITHUB_STATUS,
    /** Changes made to entries of that history after they were published. */
    GITHUB_EDITS,
    /** Key events of incidents in local time. */
    KEY_EVENTS,
    /** One incident with its timeline. */
    CASE;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The form of a record; empty where it is none of them, for one because it is an import line already. */
    public static Optional<ForeignForm> of(String record) {
        try {
            JsonNode read = JSON.readTree(record);
            return Arrays.stream(values()).filter(form -> form.recognises(read)).findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The form of that label. */
    public static Optional<ForeignForm> labelled(String label) {
        return Arrays.stream(values())
                .filter(form -> form.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The labels of all of them. */
    public static String labels() {
        return Arrays.stream(values()).map(ForeignForm::label).collect(Collectors.joining(", "));
    }

    /** How people name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Converts records; blank ones are left out. */
    public Stream<Converted> convert(Stream<String> records) {
        return records.filter(record -> !record.isBlank()).map(record -> convert(JSON.readTree(record)));
    }

    /** Whether a record takes a whole file, with as many lines as it likes. */
    boolean isWholeFile() {
        return this == CASE;
    }

    private boolean recognises(JsonNode record) {
        return switch (this) {
            case GITHUB_STATUS -> GithubStatusHistory.isRecord(record);
            case GITHUB_EDITS -> GithubSilentEdits.isRecord(record);
            case KEY_EVENTS -> KeyEvents.isRecord(record);
            case CASE -> IncidentCase.isRecord(record);
        };
    }

    private Converted convert(JsonNode record) {
        return switch (this) {
            case GITHUB_STATUS -> GithubStatusHistory.convert(record);
            case GITHUB_EDITS -> GithubSilentEdits.convert(record);
            case KEY_EVENTS -> KeyEvents.convert(record);
            case CASE -> IncidentCase.convert(record);
        };
    }
}
