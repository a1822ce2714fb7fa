package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** The one channel of the incident was named. */
@Revision("1")
public record ChannelOpened(
        IncidentId incidentId,
        String kind,
        String url,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
