package dev.klaxon.domain.incident;

import dev.klaxon.events.Claim;
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
import java.util.Comparator;

/**
 * The place of a record in the order in which things happened, whenever they were recorded.
 *
 * <p>By instant; at equal instants declaration, severity, roles, all other records, updates, reopening, status changes;
 * then imported records by key; then as recorded.
 *
 * @param importKey empty unless imported
 * @param sequence in the incident's stream, from 0
 */
public record BusinessOrder(Instant occurredAt, Kind kind, String importKey, long sequence)
        implements Comparable<BusinessOrder> {

    private static final Comparator<BusinessOrder> ORDER = Comparator.comparing(BusinessOrder::occurredAt)
            .thenComparing(BusinessOrder::kind)
            .thenComparing(BusinessOrder::importKey)
            .thenComparingLong(BusinessOrder::sequence);

    /** What stands first where instants are equal. */
    public enum Kind {
        DECLARATION,
        SEVERITY,
        ROLE,
        RECORD,
        UPDATE,
        REOPENING,
        STATUS
    }

    static BusinessOrder of(IncidentEvent event, long sequence) {
        return of(event.claim(), kindOf(event), sequence);
    }

    static BusinessOrder of(Claim claim, Kind kind, long sequence) {
        var imported = claim.imported();
        return new BusinessOrder(claim.occurredAt(), kind, imported == null ? "" : imported.key(), sequence);
    }

    @Override
    public int compareTo(BusinessOrder other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(BusinessOrder other) {
        return compareTo(other) > 0;
    }

    private static Kind kindOf(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> Kind.DECLARATION;
            case SeverityAssigned e -> Kind.SEVERITY;
            case RoleAssigned e -> Kind.ROLE;
            case RoleHandedOver e -> Kind.ROLE;
            case RoleReleased e -> Kind.ROLE;
            case RoleRequested e -> Kind.ROLE;
            case UpdatePublished e -> Kind.UPDATE;
            case IncidentReopened e -> Kind.REOPENING;
            case StatusTransitioned e -> Kind.STATUS;
            case IncidentCancelled e -> Kind.STATUS;
            case IncidentMerged e -> Kind.STATUS;
            case IncidentUnmerged e -> Kind.STATUS;
            default -> Kind.RECORD;
        };
    }
}
