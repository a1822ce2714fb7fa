package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A decision that a brief asked for was taken. */
@Revision("1")
public record AskAnswered(
        IncidentId incidentId,
        AskId askId,
        @Nullable Text answer,
        @Nullable Text decision,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
