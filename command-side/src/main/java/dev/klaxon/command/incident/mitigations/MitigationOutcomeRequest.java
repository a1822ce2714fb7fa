package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.MitigationOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that ends a mitigation. */
record MitigationOutcomeRequest(
        @Needed @Nullable MitigationOutcome outcome,
        @Needed @Nullable Text result,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
