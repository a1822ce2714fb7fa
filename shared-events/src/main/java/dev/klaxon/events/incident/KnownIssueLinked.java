package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.jspecify.annotations.Nullable;

/**
 * It was recognised as a known issue.
 *
 * @param knownIssueId absent where another system keeps it
 * @param key its key in the other system
 */
@Revision("1")
public record KnownIssueLinked(
        IncidentId incidentId,
        @Nullable KnownIssueId knownIssueId,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,
        @Nullable String url,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
