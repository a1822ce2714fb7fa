package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A duty to tell an authority has a deadline. */
@Revision("1")
public record RegulatoryDeadlineSet(
        IncidentId incidentId,
        DeadlineId deadlineId,
        @Nullable Text jurisdiction,
        @Nullable Text duty,
        @Nullable Instant dueAt,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
