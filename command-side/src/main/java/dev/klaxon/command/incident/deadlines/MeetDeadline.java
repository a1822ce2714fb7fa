package dev.klaxon.command.incident.deadlines;

import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;

/** Say that a regulatory deadline was met. */
public record MeetDeadline(IncidentId incidentId, DeadlineId deadlineId, List<EvidenceId> evidenceIds) {}
