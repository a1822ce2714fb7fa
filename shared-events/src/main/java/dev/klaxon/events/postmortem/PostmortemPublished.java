package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;

/** A post-mortem was published; what it says of causes stands. */
@Revision("1")
public record PostmortemPublished(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {}
