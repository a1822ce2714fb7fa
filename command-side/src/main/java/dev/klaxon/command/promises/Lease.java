package dev.klaxon.command.promises;

import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;

/** The right to work on one incident, until it runs out; of one incident no two run out at the same instant. */
record Lease(IncidentId incident, Instant until) {}
