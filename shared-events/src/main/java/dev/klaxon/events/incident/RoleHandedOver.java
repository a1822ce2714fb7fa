package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A role went from one holder to the next.
 *
 * @param note what the next holder must know
 * @param overrideReason why a rule was set aside
 */
@Revision("1")
public record RoleHandedOver(
        IncidentId incidentId,
        Role role,
        Person from,
        Person to,
        @Nullable Text note,
        @Nullable Text overrideReason,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
