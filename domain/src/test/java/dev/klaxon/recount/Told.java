package dev.klaxon.recount;

import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.UUID;

/** A raw event, with the time and the precision that corrections leave it. */
final class Told {

    final UUID id;
    final IncidentEvent event;
    final int position;
    Instant at;
    String precision;

    Told(UUID id, IncidentEvent event, int position) {
        this.id = id;
        this.event = event;
        this.position = position;
        this.at = event.claim().occurredAt();
        this.precision = event.claim().precision().name();
    }

    long slack() {
        if (precision.equals("MINUTE")) {
            return 30;
        }
        if (precision.equals("HOUR")) {
            return 1800;
        }
        return precision.equals("DAY") ? 43200 : 0;
    }

    /** Business order, as product.md has it. */
    boolean isBefore(Told other) {
        if (!at.equals(other.at)) {
            return at.isBefore(other.at);
        }
        if (rank() != other.rank()) {
            return rank() < other.rank();
        }
        return key().equals(other.key()) ? position < other.position : key().compareTo(other.key()) < 0;
    }

    private String key() {
        return event.claim().imported() == null ? "" : event.claim().imported().key();
    }

    private int rank() {
        if (event instanceof IncidentDeclared) {
            return 0;
        }
        if (event instanceof SeverityAssigned) {
            return 1;
        }
        if (event instanceof RoleAssigned
                || event instanceof RoleHandedOver
                || event instanceof RoleReleased
                || event instanceof RoleRequested) {
            return 2;
        }
        if (event instanceof UpdatePublished) {
            return 4;
        }
        if (event instanceof IncidentReopened) {
            return 5;
        }
        boolean status = event instanceof StatusTransitioned
                || event instanceof IncidentCancelled
                || event instanceof IncidentMerged
                || event instanceof IncidentUnmerged;
        return status ? 6 : 3;
    }
}
