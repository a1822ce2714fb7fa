package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * An engineering ticket was opened for it.
 *
 * @param system where the ticket is kept
 * @param key its key there
 */
@Revision("1")
public record TicketLinked(
        IncidentId incidentId,
        TicketId ticketId,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,
        @Nullable String url,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
