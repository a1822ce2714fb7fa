package dev.klaxon.command.incident.notes;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteId;
import org.jspecify.annotations.Nullable;

/** Add a note to the timeline. */
public record AddNote(
        IncidentId incidentId,
        NoteId noteId,
        @Nullable Text text,
        @Nullable Text result) {}
