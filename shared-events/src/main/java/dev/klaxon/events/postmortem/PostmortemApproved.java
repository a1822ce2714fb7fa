package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/** A post-mortem was approved by someone who did not hand it in. */
@Revision("1")
public record PostmortemApproved(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @Nullable Text comment,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {}
