package dev.klaxon.domain.clock;

import dev.klaxon.events.incident.Severity;
import java.time.Instant;

/** The severity that is in force from an instant on. */
public record SeverityChange(Instant at, Severity severity) {}
