package dev.klaxon.command.incident.recoveryplan;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Milestone;
import java.util.List;

/** Agree on a plan for winning back trust. */
public record AgreeRecoveryPlan(IncidentId incidentId, List<Milestone> milestones) {}
