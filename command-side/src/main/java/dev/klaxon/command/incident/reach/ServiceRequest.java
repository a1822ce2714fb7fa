package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that names an affected service. */
record ServiceRequest(
        String name, @Nullable Instant occurredAt, @Nullable Precision precision) implements Stated {}
