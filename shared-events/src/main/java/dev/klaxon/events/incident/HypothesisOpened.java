package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A guess at the cause is being looked into.
 *
 * @param timeboxMinutes after which it is overdue
 */
@Revision("1")
public record HypothesisOpened(
        IncidentId incidentId,
        HypothesisId hypothesisId,
        @Nullable Text statement,
        @Nullable Person owner,
        @Nullable Integer timeboxMinutes,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
