package dev.klaxon.command.desk;

import dev.klaxon.events.Claim;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a decision knows beside its stream and the policy: who says so, when, with which rights, and the ids to give.
 *
 * @param claim of the events
 * @param now the database's clock
 * @param scopes of the caller, by their names on the wire
 * @param ids of the records to make
 */
public record Moment(Claim claim, Instant now, Set<String> scopes, Ids ids) implements Asker {

    public Moment {
        scopes = Set.copyOf(scopes);
    }

    /** The id of the record that the command makes. */
    public UUID id() {
        return ids.id();
    }

    /** The id of one of several records that the command makes. */
    public UUID id(String part) {
        return ids.id(part);
    }

    @Override
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }
}
