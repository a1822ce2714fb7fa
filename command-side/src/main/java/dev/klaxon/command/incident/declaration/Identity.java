package dev.klaxon.command.incident.declaration;

import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * What an incident goes by from its declaration on.
 *
 * @param origin the source where the declaration names none; null where it comes from nowhere else
 * @param originKey its key there, likewise
 */
record Identity(
        IncidentId id,
        String reference,
        @Nullable String origin,
        @Nullable String originKey) {

    /** Of one that is declared here. */
    static Identity of(IncidentId id, String reference) {
        return new Identity(id, reference, null, null);
    }
}
