package dev.klaxon.command.incident.changes;

import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.events.incident.ChangeId;
import dev.klaxon.events.incident.ChangeKind;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Say which change may have to do with it. */
public record LinkChange(
        IncidentId incidentId, ChangeId changeId, @Nullable ChangeKind kind, ForeignRecord change) {}
