package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An engineering ticket was opened for it.
 *
 * @param system where the ticket is kept
 * @param key its key there
 * @param at when it was opened there
 */
@Revision("1")
public record TicketLinked(
        IncidentId incidentId,
        TicketId ticketId,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,
        @Nullable String url,
        @Nullable Instant at,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
