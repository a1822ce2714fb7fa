package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A note was added to the timeline. */
@Revision("1")
public record NoteAdded(
        IncidentId incidentId,
        NoteId noteId,
        @Nullable Text text,
        @Nullable Text result,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
