package dev.klaxon.command.incident.facts;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that claims a fact. */
record FactRequest(
        @Needed @Nullable Text text,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
