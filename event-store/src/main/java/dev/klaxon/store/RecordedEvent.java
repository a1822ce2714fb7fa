package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the store, texts in the clear. */
public record RecordedEvent(UUID eventId, Instant recordedAt, Event event) {}
