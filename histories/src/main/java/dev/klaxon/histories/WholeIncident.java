package dev.klaxon.histories;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import org.jspecify.annotations.Nullable;

/**
 * An incident and its post-mortem: all that views and promises are made of.
 *
 * @param postmortem null where none is booked
 */
public record WholeIncident(
        IncidentState incident, @Nullable PostmortemState postmortem) {}
