package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.MitigationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that begins a mitigation. */
record MitigationRequest(
        MitigationKind kind,
        Text description,
        Text riskNotes,
        Text rollbackPlan,
        boolean reversible,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
