package dev.klaxon.store;

import dev.klaxon.events.Event;

/** An event and its place in the log. */
public record Recorded(Position position, Event event) {}
