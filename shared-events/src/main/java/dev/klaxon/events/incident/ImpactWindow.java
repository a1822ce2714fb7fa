package dev.klaxon.events.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when to when customers felt it; either end may be unknown in imported history. */
public record ImpactWindow(@Nullable Instant from, @Nullable Instant to) {}
