package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.util.UUID;

/**
 * An event and its place in its stream.
 *
 * @param sequence from 0
 */
public record Told(UUID eventId, long sequence, Event event) {}
