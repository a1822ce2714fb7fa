package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/** Something was found that kept the incident from being noticed earlier. */
@Revision("1")
public record DetectionGapRecorded(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @Nullable Text text,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {}
