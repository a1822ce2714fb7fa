package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Author;
import dev.klaxon.corpora.ImportLine.Precision;
import dev.klaxon.corpora.ImportLines.Stamp;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry in the timeline of an {@link IncidentCase}. */
record CaseEntry(JsonNode entry) {

    private static final String LABELLED = "Public update with status ";
    private static final Pattern ROLLBACK = Pattern.compile("(?i)revert|roll(ed)? ?back");
    private static final Pattern FAILOVER = Pattern.compile("(?i)takes over as leader");
    private static final Pattern FAILURE = Pattern.compile("(?i)failed|hangs");

    String kind() {
        return entry.path("kind").asString();
    }

    String action() {
        return entry.path("action").asString();
    }

    @Nullable
    String result() {
        JsonNode result = entry.path("result");
        return result.isString() ? result.asString() : null;
    }

    /** What was done and what came of it. */
    String text() {
        String result = result();
        return result == null ? action() : action() + ": " + result;
    }

    Stamp stamp() {
        return new Stamp(
                entry.path("at").asString(), precision(entry.path("precision").asString()), author());
    }

    /** The label of an update of which the source shows no text here. */
    Optional<String> label() {
        return action().startsWith(LABELLED) ? Optional.of(action().substring(LABELLED.length())) : Optional.empty();
    }

    boolean isMitigation() {
        return kind().equals("mitigation") || kind().equals("mitigate");
    }

    String mitigation() {
        if (ROLLBACK.matcher(action()).find()) {
            return "ROLLBACK";
        }
        return FAILOVER.matcher(action()).find() ? "FAILOVER" : "OTHER";
    }

    /** How a mitigation ended, where the result says so. */
    Optional<String> outcome() {
        String result = result();
        if (result == null) {
            return Optional.empty();
        }
        if (isMitigation()) {
            return Optional.of("SUCCEEDED");
        }
        return FAILURE.matcher(result).find() ? Optional.of("FAILED") : Optional.empty();
    }

    /** A stamp of which the zone or the time of day is not known may be off by half a day. */
    static Precision precision(String said) {
        return switch (said.toUpperCase(Locale.ROOT)) {
            case "SECOND" -> Precision.SECOND;
            case "MINUTE" -> Precision.MINUTE;
            case "HOUR" -> Precision.HOUR;
            default -> Precision.DAY;
        };
    }

    /** The part that acted; the sources name few people. */
    private @Nullable Author author() {
        JsonNode role = entry.path("owner_role");
        if (!role.isString()) {
            return null;
        }
        String name = switch (role.asString()) {
            case "IC" -> "Incident Commander";
            case "EngineeringOwner" -> "Engineering Owner";
            case "CommsLead" -> "Comms Lead";
            case "CsSalesOwner" -> "CS/Sales Owner";
            default -> role.asString();
        };
        boolean inferred = entry.path("owner_role_inferred").asBoolean();
        return new Author(role.asString(), inferred ? name + " (inferred)" : name);
    }
}
