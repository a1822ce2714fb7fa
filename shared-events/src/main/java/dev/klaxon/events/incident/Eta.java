package dev.klaxon.events.incident;

import java.time.Instant;

/** When something is expected, and how surely. */
public record Eta(Instant at, Confidence confidence) {}
