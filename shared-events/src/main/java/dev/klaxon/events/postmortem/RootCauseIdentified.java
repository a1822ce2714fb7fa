package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/**
 * The root cause was identified; a later one replaces it.
 *
 * @param key tells incidents of the same cause
 * @param text what the cause is, in words
 */
@Revision("1")
public record RootCauseIdentified(
        PostmortemId postmortemId,
        IncidentId incidentId,
        String key,
        @Nullable Text text,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {}
