package dev.klaxon.query.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.Learning;

/** An incident and what was learnt from it: all that figures are made of. */
public record IncidentWithLearning(IncidentState state, Learning learning) {}
