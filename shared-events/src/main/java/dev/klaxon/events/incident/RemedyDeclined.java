package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A remedy was declined. */
@Revision("1")
public record RemedyDeclined(
        IncidentId incidentId,
        RemedyId remedyId,
        @Nullable Text comment,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
