package dev.klaxon.command.incident.knownissues;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.Address;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.knownissue.KnownIssueId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that links a known issue: an id, or where another system keeps it.
 *
 * @param id of a known issue recorded here
 * @param key its key in the other system
 */
record KnownIssueLinkRequest(
        @Nullable KnownIssueId id,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,

        @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT) @Nullable
        String url,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    LinkKnownIssue command(IncidentId incidentId) {
        return new LinkKnownIssue(incidentId, id, name, system, key, url);
    }
}
