package dev.klaxon.command.postmortem.corrections;

import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A correction in imported history.
 *
 * @param eventId the event's id, or the key of the line whose first event it is
 * @param value absent where the field should be absent
 */
record ImportedCorrection(
        String eventId,
        String field,
        @Nullable Text value,
        @Nullable Text reason) {}
