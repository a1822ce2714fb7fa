package dev.klaxon.query.restriction;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Scope;
import java.util.Collection;
import java.util.Map;

/**
 * Someone who asks, and the one judge of which incidents they may see: restricted ones only the declarer, role holders,
 * named readers and the scopes {@code legal} and {@code security}.
 *
 * @param seesAll whether restriction does not bind them
 */
public record Reader(String personId, boolean seesAll) {

    /**
     * What a query adds to its conditions; its parameters are {@link #parameters()}. A person outside the readers
     * learns nothing, not even that there is something.
     *
     * @param incidentId the column that holds the incident's id
     */
    public static String mayRead(String incidentId) {
        return "EXISTS (SELECT FROM access WHERE access.incident_id = " + incidentId
                + " AND (:seesAll OR NOT access.restricted OR :reader = ANY (access.readers)))";
    }

    /**
     * The same over the rows of another table, by its alias; they bear {@code id} and {@code restricted} of their
     * incident.
     */
    public static String conditionOn(String alias) {
        return "(:seesAll OR NOT %s.restricted OR %s)".formatted(alias, entrusted(alias));
    }

    /** Of such a row: it is restricted, and the person is one of those who may read it. */
    public static String entrusted(String alias) {
        return "(%1$s.restricted AND %1$s.id IN (SELECT incident_id FROM access WHERE restricted AND :reader = ANY (readers)))"
                .formatted(alias);
    }

    public static Reader of(Caller caller) {
        return new Reader(caller.person().id(), caller.may(Scope.LEGAL) || caller.may(Scope.SECURITY));
    }

    public Map<String, Object> parameters() {
        return Map.of("seesAll", seesAll, "reader", personId);
    }

    /**
     * Whether they may see an incident of which a view keeps only this.
     *
     * @param readers ids of the people who may see it while it is restricted
     */
    public boolean mayRead(boolean restricted, Collection<String> readers) {
        return !restricted || seesAll || readers.contains(personId);
    }

    /** The refusal of an incident: the same for what is not there and what must not be seen. */
    public static CommandRejected unknown() {
        return new CommandRejected(Code.NOT_FOUND, "There is no incident with that id or reference that you may read");
    }
}
