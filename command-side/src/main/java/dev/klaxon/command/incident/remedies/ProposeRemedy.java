package dev.klaxon.command.incident.remedies;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Propose to make an account whole. */
public record ProposeRemedy(
        IncidentId incidentId,
        RemedyId remedyId,
        @Nullable RemedyKind kind,
        @Nullable String accountId,
        @Nullable Money amount,
        @Nullable Integer days,
        @Nullable Text basis) {}
