package dev.klaxon.command.incident.reach;

import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.IncidentId;

/** Say that a customer account is affected, and what is known of it. */
public record AffectAccount(IncidentId incidentId, Account account) {}
